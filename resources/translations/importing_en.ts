<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Bringing</name>
        <message numerus="yes">
            <source>What you pasted reads like %n sheet(s).</source>
            <translation>
                <numerusform>What you pasted reads like %n sheet.</numerusform>
                <numerusform>What you pasted reads like %n sheets.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Choosing</name>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n sheet</numerusform>
                <numerusform>%n sheets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>people</comment>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n organisation</numerusform>
                <numerusform>%n organisations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>organisations</comment>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) to create</source>
            <translation>
                <numerusform>%n sheet to create</numerusform>
                <numerusform>%n sheets to create</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) to create</source>
            <translation>
                <numerusform>%n note to create</numerusform>
                <numerusform>%n notes to create</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) to create</source>
            <translation>
                <numerusform>%n page to create</numerusform>
                <numerusform>%n pages to create</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) to update</source>
            <translation>
                <numerusform>%n sheet to update</numerusform>
                <numerusform>%n sheets to update</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) to update</source>
            <translation>
                <numerusform>%n note to update</numerusform>
                <numerusform>%n notes to update</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) to update</source>
            <translation>
                <numerusform>%n page to update</numerusform>
                <numerusform>%n pages to update</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n under “À classer”</source>
            <comment>words</comment>
            <translation>
                <numerusform>%n under “À classer”</numerusform>
                <numerusform>%n under “À classer”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in a note</source>
            <comment>words</comment>
            <translation>
                <numerusform>%n in a note</numerusform>
                <numerusform>%n in a note</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in no sheet</source>
            <comment>words</comment>
            <translation>
                <numerusform>%n in no sheet</numerusform>
                <numerusform>%n in no sheet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <comment>words</comment>
            <translation>
                <numerusform>%n left out</numerusform>
                <numerusform>%n left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read</source>
            <translation>
                <numerusform>%n file read</numerusform>
                <numerusform>%n files read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n sheet(s)</source>
            <translation>
                <numerusform>Bring in %n sheet</numerusform>
                <numerusform>Bring in %n sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n note(s)</source>
            <translation>
                <numerusform>Bring in %n note</numerusform>
                <numerusform>Bring in %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n text(s)</source>
            <translation>
                <numerusform>Bring in %n text</numerusform>
                <numerusform>Bring in %n texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Update %n sheet(s)</source>
            <translation>
                <numerusform>Update %n sheet</numerusform>
                <numerusform>Update %n sheets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Update %n text(s)</source>
            <translation>
                <numerusform>Update %n text</numerusform>
                <numerusform>Update %n texts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) updated</source>
            <translation>
                <numerusform>%n text updated</numerusform>
                <numerusform>%n texts updated</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) in the register</source>
            <translation>
                <numerusform>%n name in the register</numerusform>
                <numerusform>%n names in the register</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) brought in</source>
            <translation>
                <numerusform>%n sheet brought in</numerusform>
                <numerusform>%n sheets brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) brought in</source>
            <translation>
                <numerusform>%n note brought in</numerusform>
                <numerusform>%n notes brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) brought in</source>
            <translation>
                <numerusform>%n page brought in</numerusform>
                <numerusform>%n pages brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s)</source>
            <translation>
                <numerusform>%n name</numerusform>
                <numerusform>%n names</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n remark</numerusform>
                <numerusform>%n remarks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s), kept in a note</source>
            <translation>
                <numerusform>%n passage, kept in a note</numerusform>
                <numerusform>%n passages, kept in a note</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) that stay in the file</source>
            <translation>
                <numerusform>%n passage that stays in the file</numerusform>
                <numerusform>%n passages that stay in the file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n doubt(s)</source>
            <translation>
                <numerusform>%n doubt</numerusform>
                <numerusform>%n doubts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to choose</source>
            <comment>names</comment>
            <translation>
                <numerusform>%n to choose</numerusform>
                <numerusform>%n to choose</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewHead</name>
        <message numerus="yes">
            <source>%n file(s) found…</source>
            <translation>
                <numerusform>%n file found…</numerusform>
                <numerusform>%n files found…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
</TS>
