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
            <translation type="unfinished"/>
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
            <source>History: {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sending out</source>
            <translation type="unfinished"/>
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
            <translation type="unfinished"/>
        </message>
        <message>
            <source>This address leads to the workspace “{workspace}”: open that one first.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>The link is copied: {address}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing is called “{title}” yet.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Create the sheet</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No axis</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Kit</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Person</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Organisation</source>
            <translation type="unfinished"/>
        </message>
    </context>
</TS>
