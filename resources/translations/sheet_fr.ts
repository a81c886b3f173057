<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AttentionArea</name>
    <message>
        <source>In the bin</source>
        <translation>Dans la corbeille</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Remettre en place</translation>
    </message>
    <message numerus="yes">
        <source>%n more open question(s)</source>
        <translation>
            <numerusform>%n autre question ouverte</numerusform>
            <numerusform>%n autres questions ouvertes</numerusform>
        </translation>
    </message>
    <message>
        <source>{question} — {age}</source>
        <translation>{question} — {age}</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglée</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Reword…</source>
        <translation>Reformuler…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Two versions of one paragraph:</source>
        <translation>Deux versions d’un même paragraphe&#xa0;:</translation>
    </message>
    <message>
        <source>“{words}” by {author}</source>
        <translation>«&#xa0;{words}&#xa0;» par {author}</translation>
    </message>
    <message>
        <source>Two versions of {field}: {sides}</source>
        <translation>Deux versions pour {field}&#xa0;: {sides}</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Garder celle-ci</translation>
    </message>
    <message>
        <source>Keep “{words}”</source>
        <translation>Garder «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Keep none</source>
        <translation>Ne rien garder</translation>
    </message>
</context>
<context>
    <name>BinPanel</name>
    <message>
        <source>The bin</source>
        <translation>La corbeille</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>Ce qui a été supprimé</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Remettre en place</translation>
    </message>
    <message>
        <source>The bin is empty. What is deleted waits here until somebody brings it back.</source>
        <translation>La corbeille est vide. Ce qui est supprimé attend ici que quelqu’un le remette en place.</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>{shown} {more}</source>
        <translation>{shown} {more}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Set the status</source>
        <translation>Choisir le statut</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Compléter</translation>
    </message>
    <message>
        <source>Add “{words}”</source>
        <translation>Ajouter «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Use number {number}</source>
        <translation>Prendre le n°&#xa0;{number}</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Changer le numéro</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Renseigner</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Add to the register</source>
        <translation>Ajouter à l’annuaire</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>{questions}, {age}</source>
        <translation>{questions}, {age}</translation>
    </message>
    <message>
        <source>No board referent</source>
        <translation>Pas de référent CA</translation>
    </message>
    <message>
        <source>No team referent</source>
        <translation>Pas de référent équipe</translation>
    </message>
    <message>
        <source>No date at all</source>
        <translation>Aucune date</translation>
    </message>
    <message>
        <source>Only a long period: {words}</source>
        <translation>Une longue période seulement&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Dates in the wrong order: {words}</source>
        <translation>Dates dans le mauvais ordre&#xa0;: {words}</translation>
    </message>
    <message>
        <source>No year in {words}: {note} is supposed</source>
        <translation>Pas d’année dans {words}&#xa0;: {note} est supposée</translation>
    </message>
    <message>
        <source>Not in the register: {words}</source>
        <translation>Absent de l’annuaire&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Named in the actions, not among the partners: {words}</source>
        <translation>Nommé dans les actions, pas parmi les partenaires&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Number {note} is also that of {words}</source>
        <translation>Le numéro {note} est aussi celui de {words}</translation>
    </message>
    <message>
        <source>Nothing yet under {words}</source>
        <translation>Rien encore sous {words}</translation>
    </message>
    <message>
        <source>Still to be written: {words}</source>
        <translation>Reste à écrire&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>ChipMenu</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Move before</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Move after</source>
        <translation>Reculer</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Enlever</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>ouverte depuis %n jour</numerusform>
            <numerusform>ouverte depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n point à regarder</numerusform>
            <numerusform>%n points à regarder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{words} passed %n day(s) ago and no action is done</source>
        <translation>
            <numerusform>{words} est passé depuis %n jour et aucune action n’est faite</numerusform>
            <numerusform>{words} est passé depuis %n jours et aucune action n’est faite</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) without anybody in charge</source>
        <translation>
            <numerusform>%n action sans responsable</numerusform>
            <numerusform>%n actions sans responsable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n question ouverte</numerusform>
            <numerusform>%n questions ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the oldest for %n day(s)</source>
        <translation>
            <numerusform>la plus ancienne depuis %n jour</numerusform>
            <numerusform>la plus ancienne depuis %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>year supposed</source>
        <translation>année supposée</translation>
    </message>
    <message>
        <source>written in the other order</source>
        <translation>écrite dans l’autre ordre</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>à confirmer</translation>
    </message>
    <message>
        <source>{period}, year supposed</source>
        <translation>{period}, année supposée</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>no day understood</source>
        <translation>aucun jour compris</translation>
    </message>
    <message>
        <source>from {day} on</source>
        <translation>à partir du {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>d’ici le {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>FieldBlock</name>
    <message>
        <source>Add to: {field}</source>
        <translation>Ajouter&#xa0;: {field}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>En montrer %n de plus</numerusform>
            <numerusform>En montrer %n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Floating</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>HeadCommands</name>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Things to look at</source>
        <translation>Points à regarder</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Plus de champs</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Set the status</source>
        <translation>Choisir le statut</translation>
    </message>
    <message>
        <source>Add a board referent</source>
        <translation>Ajouter un référent CA</translation>
    </message>
    <message>
        <source>Add a team referent</source>
        <translation>Ajouter un référent équipe</translation>
    </message>
    <message>
        <source>Add a contributor</source>
        <translation>Ajouter un contributeur</translation>
    </message>
    <message>
        <source>Add a partner</source>
        <translation>Ajouter un partenaire</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>Ajouter une date</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Ajouter une étiquette</translation>
    </message>
</context>
<context>
    <name>InlineField</name>
    <message>
        <source>Add “{words}”</source>
        <translation>Ajouter «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Propositions</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Nouvelle page</translation>
    </message>
    <message>
        <source>The bin</source>
        <translation>La corbeille</translation>
    </message>
</context>
<context>
    <name>MoreFields</name>
    <message>
        <source>As it was written</source>
        <translation>Tel qu’il a été écrit</translation>
    </message>
</context>
<context>
    <name>NewSheetPanel</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Nouvelle page</translation>
    </message>
    <message>
        <source>New kit</source>
        <translation>Nouveau kit</translation>
    </message>
    <message>
        <source>No axis</source>
        <translation>Sans axe</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
</context>
<context>
    <name>PlaceLine</name>
    <message>
        <source>+ Axis</source>
        <translation>+ Axe</translation>
    </message>
    <message>
        <source>+ Number</source>
        <translation>+ Numéro</translation>
    </message>
    <message>
        <source>No axis</source>
        <translation>Sans axe</translation>
    </message>
    <message>
        <source>New axis…</source>
        <translation>Nouvel axe…</translation>
    </message>
    <message>
        <source>6 A new axis</source>
        <translation>6 Un nouvel axe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
</context>
<context>
    <name>QuietRow</name>
    <message>
        <source>Add to: {field}</source>
        <translation>Ajouter&#xa0;: {field}</translation>
    </message>
    <message>
        <source>Fewer fields</source>
        <translation>Moins de champs</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Plus de champs</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
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
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>Lead organisations</source>
        <translation>Organismes porteurs</translation>
    </message>
    <message>
        <source>Funders</source>
        <translation>Financeurs</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Other titles</source>
        <translation>Autres titres</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos de</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Questions ouvertes</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation>{name}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{words}, to be confirmed</source>
        <translation>{words}, à confirmer</translation>
    </message>
    <message>
        <source>Axis {number}</source>
        <translation>Axe&#xa0;{number}</translation>
    </message>
    <message>
        <source>Sheet {number}</source>
        <translation>Fiche&#xa0;{number}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>open since today</source>
        <translation>ouverte depuis aujourd’hui</translation>
    </message>
    <message>
        <source>“{words}” may be {titles}: choose one in the list.</source>
        <translation>«&#xa0;{words}&#xa0;» peut désigner {titles}&#xa0;: choisissez dans la liste.</translation>
    </message>
    <message>
        <source>Something else is called “{words}” already.</source>
        <translation>«&#xa0;{words}&#xa0;» est déjà le titre d’un autre texte.</translation>
    </message>
    <message>
        <source>Some words are needed here.</source>
        <translation>Il faut quelques mots ici.</translation>
    </message>
    <message>
        <source>“{words}” cannot stand here. Possible: {allowed}.</source>
        <translation>«&#xa0;{words}&#xa0;» ne convient pas ici. Possible&#xa0;: {allowed}.</translation>
    </message>
    <message>
        <source>“{words}” was removed from {field}.</source>
        <translation>«&#xa0;{words}&#xa0;» ne figure plus ici ({field}).</translation>
    </message>
    <message>
        <source>Confirmed: “{words}”.</source>
        <translation>Confirmé&#xa0;: «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>Corrected: “{words}”.</source>
        <translation>Corrigé&#xa0;: «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>Withdrawn: “{words}”.</source>
        <translation>Retiré&#xa0;: «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>Kept: “{words}”.</source>
        <translation>Gardé&#xa0;: «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>“{title}” is in the bin.</source>
        <translation>«&#xa0;{title}&#xa0;» est dans la corbeille.</translation>
    </message>
    <message>
        <source>{author}, {day}</source>
        <translation>{author}, {day}</translation>
    </message>
    <message>
        <source>“{title}” is back.</source>
        <translation>«&#xa0;{title}&#xa0;» est de retour.</translation>
    </message>
    <message>
        <source>This workspace can only be read here: nothing can be changed.</source>
        <translation>Cet espace de travail est ici en lecture seule&#xa0;: rien ne peut être modifié.</translation>
    </message>
</context>
<context>
    <name>StatusMenu</name>
    <message>
        <source>No status</source>
        <translation>Sans statut</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Title: {title}</source>
        <translation>Titre&#xa0;: {title}</translation>
    </message>
</context>
<context>
    <name>ValueChip</name>
    <message>
        <source>Written as: {words}</source>
        <translation>Écrit&#xa0;: {words}</translation>
    </message>
</context>
</TS>
