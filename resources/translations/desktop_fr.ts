<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Beginnings</name>
        <message>
            <source>Another workspace, or a new one…</source>
            <translation>Un autre espace de travail, ou un nouveau…</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Espace de travail</translation>
        </message>
        <message>
            <source>Another workspace</source>
            <translation>Autre espace de travail</translation>
        </message>
        <message>
            <source>Bringing in</source>
            <translation>Import</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>This choice could not be kept: the settings cannot be written.</source>
            <translation>Ce choix n’a pas pu être gardé : les réglages ne peuvent pas être écrits.</translation>
        </message>
        <message>
            <source>Something went wrong inside Fabrique. What you wrote is safe; you can go on.</source>
            <translation>Quelque chose s’est mal passé dans Fabrique. Ce que vous avez écrit est à l’abri ; vous pouvez continuer.</translation>
        </message>
        <message>
            <source>{report} says where it happened, without any of your words.</source>
            <translation>{report} dit où c’est arrivé, sans un mot de vos textes.</translation>
        </message>
    </context>
    <context>
        <name>Doors</name>
        <message>
            <source>Replace everywhere…</source>
            <translation>Remplacer partout…</translation>
        </message>
        <message>
            <source>History: {title}</source>
            <translation>Historique : {title}</translation>
        </message>
        <message>
            <source>Sending out</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Replace everywhere</source>
            <translation>Remplacer partout</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Espace de travail</translation>
        </message>
    </context>
    <context>
        <name>Furniture</name>
        <message>
            <source>“{words}” is no address of Fabrique’s.</source>
            <translation>« {words} » n’est pas une adresse de Fabrique.</translation>
        </message>
        <message>
            <source>This address leads to the workspace “{workspace}”: open that one first.</source>
            <translation>Cette adresse mène à l’espace de travail « {workspace} » : ouvrez-le d’abord.</translation>
        </message>
    </context>
    <context>
        <name>LeftTexts</name>
        <message>
            <source>A text was not saved when Fabrique ended: “{words}”</source>
            <translation>Un texte n’était pas enregistré quand Fabrique s’est arrêtée : « {words} »</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Le reprendre</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>The link is copied: {address}</source>
            <translation>Le lien est copié : {address}</translation>
        </message>
        <message>
            <source>Nothing is called “{title}” yet.</source>
            <translation>Rien ne s’appelle encore « {title} ».</translation>
        </message>
        <message>
            <source>Create the sheet</source>
            <translation>Créer la fiche</translation>
        </message>
        <message>
            <source>No axis</source>
            <translation>Sans axe</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>Kit</source>
            <translation>Kit</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisme</translation>
        </message>
    </context>
</TS>
