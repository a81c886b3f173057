<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>{group} (continued)</source>
        <translation>{group} (suite)</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>fiche</translation>
    </message>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisme</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Aussi appelé</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>Sigle</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Board referent</source>
        <translation>Référent CA</translation>
    </message>
    <message>
        <source>Team referent</source>
        <translation>Référent équipe</translation>
    </message>
    <message>
        <source>Contributor</source>
        <translation>Contributeur</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Confié à</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
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
        <source>In a field</source>
        <translation>Dans un champ</translation>
    </message>
    <message>
        <source>In a property</source>
        <translation>Dans une propriété</translation>
    </message>
    <message>
        <source>Open question</source>
        <translation>Question ouverte</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>In a note</source>
        <translation>Dans une note</translation>
    </message>
    <message>
        <source>Name of an attachment</source>
        <translation>Nom d’une pièce jointe</translation>
    </message>
    <message>
        <source>In an attachment</source>
        <translation>Dans une pièce jointe</translation>
    </message>
    <message>
        <source>All words must be found, whatever their accents and endings</source>
        <translation>Tous les mots doivent y être, avec ou sans accents</translation>
    </message>
    <message>
        <source>More may be found in a moment.</source>
        <translation>D’autres résultats peuvent arriver dans un instant.</translation>
    </message>
    <message>
        <source>Choose a value at the right.</source>
        <translation>Choisissez une valeur à droite.</translation>
    </message>
    <message>
        <source>The first {shown} of {total}</source>
        <translation>Les {shown} premiers sur {total}</translation>
    </message>
    <message>
        <source>“{words}”: no such field, these are looked for as words.</source>
        <translation>«&#xa0;{words}&#xa0;»&#xa0;: aucun champ de ce nom, cherché comme des mots.</translation>
    </message>
    <message>
        <source>“{words}”: no such value, these are looked for as words.</source>
        <translation>«&#xa0;{words}&#xa0;»&#xa0;: aucune valeur de ce nom, cherché comme des mots.</translation>
    </message>
    <message>
        <source>“{words}” is not read as a date.</source>
        <translation>«&#xa0;{words}&#xa0;» n’est pas lu comme une date.</translation>
    </message>
    <message>
        <source>“{words}” still needs a value.</source>
        <translation>«&#xa0;{words}&#xa0;» attend une valeur.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed: “{words}” is looked for as words.</source>
        <translation>Le guillemet n’est pas fermé&#xa0;: «&#xa0;{words}&#xa0;» est cherché comme des mots.</translation>
    </message>
    <message>
        <source>“{words}” has nothing beside it, and is left out.</source>
        <translation>«&#xa0;{words}&#xa0;» n’a rien à côté, et n’est pas pris en compte.</translation>
    </message>
    <message>
        <source>The end of this long query is left out.</source>
        <translation>La fin de cette longue recherche n’est pas prise en compte.</translation>
    </message>
    <message>
        <source>Understood as: {words}</source>
        <translation>Compris&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Nothing here answers “{words}”.</source>
        <translation>Rien ici ne répond à «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>Take a limit away at the right, or try fewer words.</source>
        <translation>Ôtez une limite à droite, ou essayez moins de mots.</translation>
    </message>
    <message>
        <source>All words must be found: try one of them, or OR between them.</source>
        <translation>Tous les mots doivent y être&#xa0;: essayez-en un seul, ou séparez-les par OU.</translation>
    </message>
    <message>
        <source>Try another word, or only its beginning: accents and endings don’t matter.</source>
        <translation>Essayez un autre mot, ou seulement son début&#xa0;: accents et terminaisons ne comptent pas.</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexation</translation>
    </message>
    <message>
        <source>Indexing, {percent} %</source>
        <translation>Indexation, {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>Vouliez-vous dire «&#xa0;{words}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing says “{words}”; these results are for “{instead}”.</source>
        <translation>Rien ne dit «&#xa0;{words}&#xa0;»&#xa0;: voici les résultats pour «&#xa0;{instead}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Limited to</source>
        <translation>Limité à</translation>
    </message>
    <message>
        <source>By field</source>
        <translation>Par champ</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Continuer avec</translation>
    </message>
    <message>
        <source>{count} more…</source>
        <translation>{count} de plus…</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
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
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>Offered</name>
    <message>
        <source>Recent searches</source>
        <translation>Recherches récentes</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Also try</source>
        <translation>Essayez aussi</translation>
    </message>
    <message>
        <source>without:board is:late</source>
        <translation>sans:référent en:retard</translation>
    </message>
    <message>
        <source>Late, and nobody of the board is on it</source>
        <translation>En retard, et sans référent CA</translation>
    </message>
    <message>
        <source>axis:3 with:question</source>
        <translation>axe:3 avec:question</translation>
    </message>
    <message>
        <source>In axis 3, where a question is open</source>
        <translation>Dans l’axe 3, avec une question ouverte</translation>
    </message>
    <message>
        <source>&quot;steering committee&quot; -minutes</source>
        <translation>&quot;comité de pilotage&quot; -compte-rendu</translation>
    </message>
    <message>
        <source>These words in a row, without the other</source>
        <translation>Ces mots à la suite, sans le dernier</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Create the sheet “{title}”</source>
        <translation>Créer la fiche «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récemment</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Recherche enregistrée</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axe</translation>
    </message>
</context>
<context>
    <name>ResultsPopup</name>
    <message>
        <source>What was found</source>
        <translation>Ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Préciser</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Ctrl+↓ narrows down</source>
        <translation>Ctrl+↓ précise</translation>
    </message>
    <message>
        <source>Enter chooses · Ctrl+↑ back to the results</source>
        <translation>Entrée choisit · Ctrl+↑ revient aux résultats</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter beside · Ctrl+↓ narrows down</source>
        <translation>Entrée ouvre · Ctrl+Entrée à côté · Ctrl+↓ précise</translation>
    </message>
    <message>
        <source>Tab takes the first · ↓ goes there</source>
        <translation>Tab prend la première · ↓ y mène</translation>
    </message>
    <message>
        <source>Esc empties</source>
        <translation>Échap efface</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter beside · F1 all keys</source>
        <translation>Entrée ouvre · Ctrl+Entrée à côté · F1 toutes les touches</translation>
    </message>
</context>
<context>
    <name>SavePanel</name>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>The whole group will see it above the axes.</source>
        <translation>Tout le groupe la verra, au-dessus des axes.</translation>
    </message>
    <message>
        <source>Going</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>A search has this name: it will ask these words from now on.</source>
        <translation>Une recherche porte ce nom&#xa0;: elle cherchera désormais ces mots.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>First write in the search field what to look for.</source>
        <translation>Écrivez d’abord dans le champ de recherche ce que vous cherchez.</translation>
    </message>
    <message>
        <source>This search is saved already: “{name}”.</source>
        <translation>Cette recherche est déjà enregistrée&#xa0;: «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>“{name}” is among the searches of the group.</source>
        <translation>«&#xa0;{name}&#xa0;» figure parmi les recherches du groupe.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search a sheet, an axis, a decision…</source>
        <translation>Rechercher une fiche, un axe, une décision…</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Chercher partout</translation>
    </message>
</context>
</TS>
