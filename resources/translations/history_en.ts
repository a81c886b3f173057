<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>FieldChanges</name>
        <message numerus="yes">
            <source>and %n more field(s)</source>
            <translation>
                <numerusform>and %n more field</numerusform>
                <numerusform>and %n more fields</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordCounts</name>
        <message numerus="yes">
            <source>%n word(s) added</source>
            <translation>
                <numerusform>%n word added</numerusform>
                <numerusform>%n words added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) removed</source>
            <translation>
                <numerusform>%n word removed</numerusform>
                <numerusform>%n words removed</numerusform>
            </translation>
        </message>
    </context>
</TS>
