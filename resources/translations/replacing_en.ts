<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ReplaceView</name>
    <message numerus="yes">
        <source>%n occurrence(s) in links stay: links follow when the title they lead to changes.</source>
        <translation>
            <numerusform>%n occurrence in a link stays: links follow when the title they lead to changes.</numerusform>
            <numerusform>%n occurrences in links stay: links follow when the title they lead to changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) replaced</source>
        <translation>
            <numerusform>%n occurrence replaced</numerusform>
            <numerusform>%n occurrences replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n occurrence(s)</source>
        <translation>
            <numerusform>Replace %n occurrence</numerusform>
            <numerusform>Replace %n occurrences</numerusform>
        </translation>
    </message>
</context>
</TS>
