<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>changed %n section(s)</source>
            <translation>
                <numerusform>changed %n section</numerusform>
                <numerusform>changed %n sections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>added %n action(s)</source>
            <translation>
                <numerusform>added %n action</numerusform>
                <numerusform>added %n actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>changed the state of %n action(s)</source>
            <translation>
                <numerusform>changed the state of %n action</numerusform>
                <numerusform>changed the state of %n actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>replacement in %n text(s)</source>
            <translation>
                <numerusform>replacement in %n text</numerusform>
                <numerusform>replacement in %n texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>import of %n sheet(s)</source>
            <translation>
                <numerusform>import of %n sheet</numerusform>
                <numerusform>import of %n sheets</numerusform>
            </translation>
        </message>
    </context>
</TS>
