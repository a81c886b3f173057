<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Browser</name>
    <message>
        <source>Nothing has this name yet</source>
        <translation>Rien ne porte encore ce nom</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Text to read</source>
        <translation>Texte à lire</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>Rien à lire pour l’instant</translation>
    </message>
    <message>
        <source>The text appears here, as it will be read and printed, as soon as something is written.</source>
        <translation>Le texte apparaîtra ici, tel qu’il sera lu et imprimé, dès que quelque chose sera écrit.</translation>
    </message>
    <message numerus="yes">
        <source>The text goes on for %n character(s), which only the editor shows.</source>
        <translation>
            <numerusform>Le texte se poursuit sur %n caractère, que seul l’éditeur montre.</numerusform>
            <numerusform>Le texte se poursuit sur %n caractères, que seul l’éditeur montre.</numerusform>
        </translation>
    </message>
</context>
</TS>
