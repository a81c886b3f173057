<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>FieldChanges</name>
        <message numerus="yes">
            <source>and %n more field(s)</source>
            <translation>
                <numerusform>et %n autre champ</numerusform>
                <numerusform>et %n autres champs</numerusform>
            </translation>
        </message>
        <message>
            <source>{field}: added {after}</source>
            <translation>{field} : ajouté {after}</translation>
        </message>
        <message>
            <source>{field}: removed {before}</source>
            <translation>{field} : retiré {before}</translation>
        </message>
        <message>
            <source>{field}: {before} → {after}</source>
            <translation>{field} : {before} → {after}</translation>
        </message>
    </context>
    <context>
        <name>HistoryPresenter</name>
        <message>
            <source>The version of {moment} is back.</source>
            <translation>La version du {moment} est rétablie.</translation>
        </message>
        <message>
            <source>The paragraph of {moment} is back.</source>
            <translation>Le paragraphe du {moment} est rétabli.</translation>
        </message>
        <message>
            <source>The text says that already.</source>
            <translation>Le texte dit déjà cela.</translation>
        </message>
    </context>
    <context>
        <name>HistoryTools</name>
        <message>
            <source>In place</source>
            <translation>Dans le texte</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
        <message>
            <source>Who wrote it</source>
            <translation>Qui l’a écrit</translation>
        </message>
        <message>
            <source>How the text is shown</source>
            <translation>Affichage du texte</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>Différence précédente</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Différence suivante</translation>
        </message>
        <message>
            <source>Restore this paragraph</source>
            <translation>Restaurer ce paragraphe</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Restaurer cette version</translation>
        </message>
        <message>
            <source>Compared with the version before</source>
            <translation>Comparée à la version d’avant</translation>
        </message>
        <message>
            <source>Compared with now</source>
            <translation>Comparée à la version actuelle</translation>
        </message>
        <message>
            <source>Compared with another version</source>
            <translation>Comparée à une autre version</translation>
        </message>
        <message>
            <source>{place} of {count}</source>
            <translation>{place} sur {count}</translation>
        </message>
        <message>
            <source>The version before</source>
            <translation>La version d’avant</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>La version actuelle</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Différence suivante</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>Différence précédente</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>Restaurer cette version</translation>
        </message>
        <message>
            <source>Close the history</source>
            <translation>Fermer l’historique</translation>
        </message>
        <message>
            <source>History of “{title}”</source>
            <translation>Historique de « {title} »</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>Differences in the text</source>
            <translation>Différences dans le texte</translation>
        </message>
        <message>
            <source>The text as it is now</source>
            <translation>Le texte tel qu’il est maintenant</translation>
        </message>
        <message>
            <source>Long stretches that stayed are left out (⋯).</source>
            <translation>Les longs passages inchangés ne sont pas montrés (⋯).</translation>
        </message>
        <message>
            <source>The text is the same.</source>
            <translation>Le texte est le même.</translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <source>The text before</source>
            <translation>Le texte d’avant</translation>
        </message>
        <message>
            <source>The text after</source>
            <translation>Le texte d’après</translation>
        </message>
    </context>
    <context>
        <name>VersionRows</name>
        <message>
            <source>a long text</source>
            <translation>un long texte</translation>
        </message>
        <message>
            <source>{came} words added, {went} removed</source>
            <translation>{came} mots ajoutés, {went} retirés</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>rien encore</translation>
        </message>
        <message>
            <source>now ({moment}, {author})</source>
            <translation>maintenant ({moment}, {author})</translation>
        </message>
        <message>
            <source>{moment}, {author}</source>
            <translation>{moment}, {author}</translation>
        </message>
    </context>
    <context>
        <name>WordCounts</name>
        <message numerus="yes">
            <source>%n word(s) added</source>
            <translation>
                <numerusform>%n mot ajouté</numerusform>
                <numerusform>%n mots ajoutés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) removed</source>
            <translation>
                <numerusform>%n mot retiré</numerusform>
                <numerusform>%n mots retirés</numerusform>
            </translation>
        </message>
    </context>
</TS>
