<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AttentionArea</name>
    <message numerus="yes">
        <source>%n more open question(s)</source>
        <translation>
            <numerusform>%n more open question</numerusform>
            <numerusform>%n more open questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>open for %n day</numerusform>
            <numerusform>open for %n days</numerusform>
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
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words} passed %n day(s) ago and no action is done</source>
        <translation>
            <numerusform>{words} passed %n day ago and no action is done</numerusform>
            <numerusform>{words} passed %n days ago and no action is done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) without anybody in charge</source>
        <translation>
            <numerusform>%n action without anybody in charge</numerusform>
            <numerusform>%n actions without anybody in charge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n day(s)</source>
        <translation>
            <numerusform>the oldest for %n day</numerusform>
            <numerusform>the oldest for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldBlock</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
