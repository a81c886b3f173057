<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ExportView</name>
        <message numerus="yes">
            <source>Export %n text(s)</source>
            <translation>
                <numerusform>Export %n text</numerusform>
                <numerusform>Export %n texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) beside</source>
            <translation>
                <numerusform>%n file beside</numerusform>
                <numerusform>%n files beside</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) to export</source>
            <translation>
                <numerusform>%n text to export</numerusform>
                <numerusform>%n texts to export</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n private part(s) kept here</source>
            <translation>
                <numerusform>%n private part kept here</numerusform>
                <numerusform>%n private parts kept here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n phone number(s) in its text</source>
            <translation>
                <numerusform>%n phone number in its text</numerusform>
                <numerusform>%n phone numbers in its text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) in its text</source>
            <translation>
                <numerusform>%n comment in its text</numerusform>
                <numerusform>%n comments in its text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) called internal in its text</source>
            <translation>
                <numerusform>%n part called internal in its text</numerusform>
                <numerusform>%n parts called internal in its text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) exported</source>
            <translation>
                <numerusform>%n text exported</numerusform>
                <numerusform>%n texts exported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as changed there: bring them in first</source>
            <translation>
                <numerusform>%n left as changed there: bring them in first</numerusform>
                <numerusform>%n left as changed there: bring them in first</numerusform>
            </translation>
        </message>
    </context>
</TS>
