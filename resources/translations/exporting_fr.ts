<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>ExportCommands</name>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export this text as Markdown…</source>
            <translation>Exporter ce texte en Markdown…</translation>
        </message>
        <message>
            <source>Export everything as Markdown…</source>
            <translation>Tout exporter en Markdown…</translation>
        </message>
    </context>
    <context>
        <name>ExportView</name>
        <message>
            <source>Export as Markdown</source>
            <translation>Exporter en Markdown</translation>
        </message>
        <message>
            <source>Notes and what is marked private leave too</source>
            <translation>Les notes et ce qui est marqué privé partent aussi</translation>
        </message>
        <message>
            <source>What leaves, and what stays here</source>
            <translation>Ce qui part, et ce qui reste ici</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export nothing</source>
            <translation>Ne rien exporter</translation>
        </message>
        <message numerus="yes">
            <source>Export %n text(s)</source>
            <translation>
                <numerusform>Exporter %n texte</numerusform>
                <numerusform>Exporter %n textes</numerusform>
            </translation>
        </message>
        <message>
            <source>Elsewhere…</source>
            <translation>Ailleurs…</translation>
        </message>
        <message>
            <source>Into the folder</source>
            <translation>Dans le dossier</translation>
        </message>
        <message>
            <source>Folder to export to</source>
            <translation>Dossier où exporter</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) beside</source>
            <translation>
                <numerusform>%n fichier à côté</numerusform>
                <numerusform>%n fichiers à côté</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) to export</source>
            <translation>
                <numerusform>%n texte à exporter</numerusform>
                <numerusform>%n textes à exporter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n private part(s) kept here</source>
            <translation>
                <numerusform>%n partie privée gardée ici</numerusform>
                <numerusform>%n parties privées gardées ici</numerusform>
            </translation>
        </message>
        <message>
            <source>Look at these before they leave</source>
            <translation>À regarder avant que cela parte</translation>
        </message>
        <message>
            <source>Stays here, being private</source>
            <translation>Reste ici, car privé</translation>
        </message>
        <message>
            <source>only “{label}”</source>
            <translation>seulement « {label} »</translation>
        </message>
        <message>
            <source>Leaves</source>
            <translation>Ce qui part</translation>
        </message>
        <message>
            <source>no. {number}</source>
            <translation>n°&#xa0;{number}</translation>
        </message>
        <message numerus="yes">
            <source>%n phone number(s) in its text</source>
            <translation>
                <numerusform>%n numéro de téléphone dans son texte</numerusform>
                <numerusform>%n numéros de téléphone dans son texte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) in its text</source>
            <translation>
                <numerusform>%n commentaire dans son texte</numerusform>
                <numerusform>%n commentaires dans son texte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) called internal in its text</source>
            <translation>
                <numerusform>%n partie dite interne dans son texte</numerusform>
                <numerusform>%n parties dites internes dans son texte</numerusform>
            </translation>
        </message>
        <message>
            <source>An export cannot go into the workspace itself. Choose another folder.</source>
            <translation>Un export ne peut pas aller dans l’espace de travail lui-même. Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>There is a file in the place of this folder. Choose another one.</source>
            <translation>Un fichier porte déjà le nom de ce dossier. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The system refuses to write {place}: {detail}. Nothing was changed there.</source>
            <translation>Le système refuse d’écrire {place} : {detail}. Rien n’y a été changé.</translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) exported</source>
            <translation>
                <numerusform>%n texte exporté</numerusform>
                <numerusform>%n textes exportés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left as changed there: bring them in first</source>
            <translation>
                <numerusform>%n laissé, car changé là-bas : importez-le d’abord</numerusform>
                <numerusform>%n laissés, car changés là-bas : importez-les d’abord</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
    </context>
</TS>
