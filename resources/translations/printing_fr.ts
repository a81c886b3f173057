<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Paper</name>
    <message>
        <source>n° {number}</source>
        <translation>n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Board referents</source>
        <translation>Référents CA</translation>
    </message>
    <message>
        <source>Team referents</source>
        <translation>Référents équipe</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>Contributeurs</translation>
    </message>
    <message>
        <source>Lead organisation</source>
        <translation>Organisme porteur</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Funders</source>
        <translation>Financeurs</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Page {page} / {pages}</source>
        <translation>Page {page} / {pages}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>The PDF could not be written. Nothing is lost: choose another place, or make some room.</source>
        <translation>Le PDF n’a pas pu être écrit. Rien n’est perdu&#xa0;: choisissez un autre endroit, ou faites de la place.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Enregistré sous {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>This text is for the group alone. Print it all the same?</source>
        <translation>Ce texte est réservé au groupe. L’imprimer quand même&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in this text look private: telephones, remarks or internal boxes. Print it all the same?</source>
        <translation>
            <numerusform>%n élément de ce texte semble privé&#xa0;: téléphone, remarque ou encadré interne. L’imprimer quand même&#xa0;?</numerusform>
            <numerusform>%n éléments de ce texte semblent privés&#xa0;: téléphones, remarques ou encadrés internes. L’imprimer quand même&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Envoyé à l’imprimante</translation>
    </message>
</context>
</TS>
