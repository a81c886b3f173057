<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n thing(s) in this text look private: telephones, remarks or internal boxes. Print it all the same?</source>
        <translation>
            <numerusform>%n thing in this text looks private: a telephone, a remark or an internal box. Print it all the same?</numerusform>
            <numerusform>%n things in this text look private: telephones, remarks or internal boxes. Print it all the same?</numerusform>
        </translation>
    </message>
</context>
</TS>
