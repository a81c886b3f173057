<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>NavigatorModel</name>
        <message numerus="yes">
            <source>%n in it</source>
            <translation>
                <numerusform>%n dedans</numerusform>
                <numerusform>%n dedans</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n trouvé</numerusform>
                <numerusform>%n trouvés</numerusform>
            </translation>
        </message>
        <message>
            <source>Search: {title}</source>
            <translation>Recherche : {title}</translation>
        </message>
        <message>
            <source>changed since your last visit</source>
            <translation>modifiée depuis votre dernière visite</translation>
        </message>
    </context>
</TS>
