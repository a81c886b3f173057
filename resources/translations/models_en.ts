<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>NavigatorModel</name>
        <message numerus="yes">
            <source>%n in it</source>
            <translation>
                <numerusform>%n in it</numerusform>
                <numerusform>%n in it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n found</source>
            <translation>
                <numerusform>%n found</numerusform>
                <numerusform>%n found</numerusform>
            </translation>
        </message>
    </context>
</TS>
