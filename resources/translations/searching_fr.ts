<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Finding</name>
        <message>
            <source>Still indexing: {percent} %. More may be found in a moment.</source>
            <translation>Indexation en cours : {percent} %. D’autres résultats peuvent arriver dans un instant.</translation>
        </message>
        <message>
            <source>Nothing here says “{words}”. Try fewer or other words.</source>
            <translation>Rien ici ne dit « {words} ». Essayez moins de mots, ou d’autres.</translation>
        </message>
        <message>
            <source>The first {shown} of {total}: more words narrow it down.</source>
            <translation>Les {shown} premiers sur {total} : plus de mots resserrent la recherche.</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Fiches</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Actions</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>Create the sheet “{title}”</source>
            <translation>Créer la fiche « {title} »</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Récemment</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Axe</translation>
        </message>
    </context>
    <context>
        <name>ResultsPopup</name>
        <message>
            <source>What was found</source>
            <translation>Ce qui a été trouvé</translation>
        </message>
    </context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>Search a sheet, an axis, a decision…</source>
            <translation>Rechercher une fiche, un axe, une décision…</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>Chercher partout</translation>
        </message>
    </context>
</TS>
