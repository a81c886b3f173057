<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>ActionsSection</name>
        <message>
            <source>Actions</source>
            <translation>Actions</translation>
        </message>
        <message>
            <source>No action yet. + adds the first one.</source>
            <translation>Pas encore d’action. + ajoute la première.</translation>
        </message>
        <message>
            <source>Choose which actions are shown</source>
            <translation>Choisir les actions affichées</translation>
        </message>
        <message>
            <source>New action</source>
            <translation>Nouvelle action</translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n ouverte</numerusform>
                <numerusform>%n ouvertes</numerusform>
            </translation>
        </message>
        <message>
            <source>New action, then Enter</source>
            <translation>Nouvelle action, puis Entrée</translation>
        </message>
        <message>
            <source>Who does it?</source>
            <translation>Qui s’en charge ?</translation>
        </message>
        <message>
            <source>By when? “18 June”, “end of November”…</source>
            <translation>Pour quand ? « 18 juin », « fin novembre »…</translation>
        </message>
        <message>
            <source>none open</source>
            <translation>aucune ouverte</translation>
        </message>
        <message>
            <source>Give it to…</source>
            <translation>Confier à…</translation>
        </message>
        <message>
            <source>Say by when…</source>
            <translation>Dire pour quand…</translation>
        </message>
        <message>
            <source>Go to the line</source>
            <translation>Aller à la ligne</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>Toutes les actions</translation>
        </message>
        <message>
            <source>Open actions</source>
            <translation>Actions ouvertes</translation>
        </message>
        <message>
            <source>My actions</source>
            <translation>Mes actions</translation>
        </message>
    </context>
    <context>
        <name>DayCounts</name>
        <message numerus="yes">
            <source>Late %n month(s)</source>
            <translation>
                <numerusform>Retard %n mois</numerusform>
                <numerusform>Retard %n mois</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Late %n d</source>
            <translation>
                <numerusform>Retard %n j</numerusform>
                <numerusform>Retard %n j</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n d</source>
            <translation>
                <numerusform>Dans %n j</numerusform>
                <numerusform>Dans %n j</numerusform>
            </translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message numerus="yes">
            <source>%n d</source>
            <translation>
                <numerusform>%n j</numerusform>
                <numerusform>%n j</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n mois</numerusform>
                <numerusform>%n mois</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
        <message>
            <source>Attachments</source>
            <translation>Pièces jointes</translation>
        </message>
        <message>
            <source>No file yet. Drop one on the text to attach it.</source>
            <translation>Pas encore de fichier. Déposez-en un sur le texte pour le joindre.</translation>
        </message>
        <message>
            <source>“{file}” is a program: save it first, if you know where it comes from.</source>
            <translation>« {file} » est un programme : enregistrez-le d’abord, si vous savez d’où il vient.</translation>
        </message>
        <message>
            <source>This file could not be opened: it is missing, or no program knows it.</source>
            <translation>Ce fichier n’a pas pu être ouvert : il manque, ou aucun programme ne le connaît.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Enregistrer sous…</translation>
        </message>
        <message>
            <source>Take off this text</source>
            <translation>Retirer de ce texte</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Suppr</translation>
        </message>
        <message>
            <source>Save the file as</source>
            <translation>Enregistrer le fichier sous</translation>
        </message>
        <message>
            <source>The file could not be saved there. Choose another place.</source>
            <translation>Le fichier n’a pas pu être enregistré là. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>Saved as {file}.</source>
            <translation>Enregistré sous {file}.</translation>
        </message>
    </context>
    <context>
        <name>LinkedSection</name>
        <message>
            <source>Linked</source>
            <translation>Liens</translation>
        </message>
        <message>
            <source>No text leads here, and this one leads nowhere. [[ writes a link.</source>
            <translation>Aucun texte ne mène ici, et celui-ci ne mène nulle part. [[ écrit un lien.</translation>
        </message>
        <message>
            <source>Cited in</source>
            <translation>Cité dans</translation>
        </message>
        <message>
            <source>Leads to</source>
            <translation>Mène à</translation>
        </message>
        <message>
            <source>Named without a link</source>
            <translation>Nommé sans lien</translation>
        </message>
        <message numerus="yes">
            <source>%n link(s)</source>
            <translation>
                <numerusform>%n lien</numerusform>
                <numerusform>%n liens</numerusform>
            </translation>
        </message>
        <message>
            <source>Make it a link</source>
            <translation>En faire un lien</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Y aller</translation>
        </message>
    </context>
    <context>
        <name>PanelPresenter</name>
        <message>
            <source>“{file}” is no longer attached.</source>
            <translation>« {file} » n’est plus joint.</translation>
        </message>
        <message>
            <source>Linked in “{title}”.</source>
            <translation>Lié dans « {title} ».</translation>
        </message>
        <message>
            <source>This action has just been changed: look at it again.</source>
            <translation>Cette action vient d’être modifiée : regardez-la de nouveau.</translation>
        </message>
    </context>
    <context>
        <name>PanelRows</name>
        <message>
            <source>No state</source>
            <translation>Sans état</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>À faire</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fait</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Abandonné</translation>
        </message>
        <message>
            <source>To discuss</source>
            <translation>À discuter</translation>
        </message>
        <message>
            <source>Nothing is called so yet</source>
            <translation>Rien ne s’appelle encore ainsi</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lier</translation>
        </message>
    </context>
    <context>
        <name>SectionHead</name>
        <message>
            <source>unfolded</source>
            <translation>déplié</translation>
        </message>
        <message>
            <source>folded</source>
            <translation>replié</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Side panel</source>
            <translation>Panneau latéral</translation>
        </message>
        <message>
            <source>New action</source>
            <translation>Nouvelle action</translation>
        </message>
        <message>
            <source>New note about this text</source>
            <translation>Nouvelle note sur ce texte</translation>
        </message>
        <message>
            <source>History of this text</source>
            <translation>Historique de ce texte</translation>
        </message>
        <message>
            <source>Title of the note, then Enter</source>
            <translation>Titre de la note, puis Entrée</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>Questions ouvertes</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>No note about this yet. + begins one, of today.</source>
            <translation>Pas encore de note à ce sujet. + en commence une, d’aujourd’hui.</translation>
        </message>
        <message>
            <source>Show the whole history</source>
            <translation>Afficher tout l’historique</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
    </context>
</TS>
