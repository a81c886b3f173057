<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
</TS>
