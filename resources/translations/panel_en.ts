<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ActionsSection</name>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DayCounts</name>
        <message numerus="yes">
            <source>Late %n month(s)</source>
            <translation>
                <numerusform>Late %n month</numerusform>
                <numerusform>Late %n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Late %n d</source>
            <translation>
                <numerusform>Late %n d</numerusform>
                <numerusform>Late %n d</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n d</source>
            <translation>
                <numerusform>In %n d</numerusform>
                <numerusform>In %n d</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d</source>
            <translation>
                <numerusform>%n d</numerusform>
                <numerusform>%n d</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkedSection</name>
        <message numerus="yes">
            <source>%n link(s)</source>
            <translation>
                <numerusform>%n link</numerusform>
                <numerusform>%n links</numerusform>
            </translation>
        </message>
    </context>
</TS>
