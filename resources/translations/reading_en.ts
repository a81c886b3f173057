<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ReadingView</name>
    <message numerus="yes">
        <source>The text goes on for %n character(s), which only the editor shows.</source>
        <translation>
            <numerusform>The text goes on for %n character, which only the editor shows.</numerusform>
            <numerusform>The text goes on for %n characters, which only the editor shows.</numerusform>
        </translation>
    </message>
</context>
</TS>
