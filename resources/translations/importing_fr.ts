<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Bringing</name>
        <message>
            <source>Bringing in</source>
            <translation>Importation</translation>
        </message>
        <message>
            <source>Bring in files…</source>
            <translation>Importer des fichiers…</translation>
        </message>
        <message>
            <source>Bring in a folder…</source>
            <translation>Importer un dossier…</translation>
        </message>
        <message>
            <source>Bring in what was copied</source>
            <translation>Importer ce qui a été copié</translation>
        </message>
        <message numerus="yes">
            <source>What you pasted reads like %n sheet(s).</source>
            <translation>
                <numerusform>Ce que vous avez collé se lit comme %n fiche.</numerusform>
                <numerusform>Ce que vous avez collé se lit comme %n fiches.</numerusform>
            </translation>
        </message>
        <message>
            <source>Review what would come in</source>
            <translation>Relire ce qui entrerait</translation>
        </message>
        <message>
            <source>Text, Markdown and tables ({kinds})</source>
            <translation>Textes, Markdown et tableaux ({kinds})</translation>
        </message>
        <message>
            <source>Sheets to bring in</source>
            <translation>Fiches à importer</translation>
        </message>
        <message>
            <source>Folder to bring in</source>
            <translation>Dossier à importer</translation>
        </message>
        <message>
            <source>There is nothing to paste: copy a text first.</source>
            <translation>Il n’y a rien à coller : copiez d’abord un texte.</translation>
        </message>
        <message>
            <source>There is nothing in it that can be brought in.</source>
            <translation>Il n’y a là rien qui puisse être importé.</translation>
        </message>
    </context>
    <context>
        <name>Choosing</name>
        <message>
            <source>A new entry of the register</source>
            <translation>Une nouvelle entrée de l’annuaire</translation>
        </message>
        <message>
            <source>This line is about</source>
            <translation>Cette ligne concerne</translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>people</comment>
            <translation>
                <numerusform>%n nouvelle</numerusform>
                <numerusform>%n nouvelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n organisation(s)</source>
            <translation>
                <numerusform>%n organisme</numerusform>
                <numerusform>%n organismes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new</source>
            <comment>organisations</comment>
            <translation>
                <numerusform>%n nouveau</numerusform>
                <numerusform>%n nouveaux</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) to create</source>
            <translation>
                <numerusform>%n fiche à créer</numerusform>
                <numerusform>%n fiches à créer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) to create</source>
            <translation>
                <numerusform>%n note à créer</numerusform>
                <numerusform>%n notes à créer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) to create</source>
            <translation>
                <numerusform>%n page à créer</numerusform>
                <numerusform>%n pages à créer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) to update</source>
            <translation>
                <numerusform>%n fiche à mettre à jour</numerusform>
                <numerusform>%n fiches à mettre à jour</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) to update</source>
            <translation>
                <numerusform>%n note à mettre à jour</numerusform>
                <numerusform>%n notes à mettre à jour</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) to update</source>
            <translation>
                <numerusform>%n page à mettre à jour</numerusform>
                <numerusform>%n pages à mettre à jour</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n under “À classer”</source>
            <comment>words</comment>
            <translation>
                <numerusform>%n sous « À classer »</numerusform>
                <numerusform>%n sous « À classer »</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in a note</source>
            <comment>words</comment>
            <translation>
                <numerusform>%n dans une note</numerusform>
                <numerusform>%n dans une note</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in no sheet</source>
            <comment>words</comment>
            <translation>
                <numerusform>%n dans aucune fiche</numerusform>
                <numerusform>%n dans aucune fiche</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <comment>words</comment>
            <translation>
                <numerusform>%n laissé de côté</numerusform>
                <numerusform>%n laissés de côté</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) read</source>
            <translation>
                <numerusform>%n fichier lu</numerusform>
                <numerusform>%n fichiers lus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n sheet(s)</source>
            <translation>
                <numerusform>Importer %n fiche</numerusform>
                <numerusform>Importer %n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n note(s)</source>
            <translation>
                <numerusform>Importer %n note</numerusform>
                <numerusform>Importer %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n text(s)</source>
            <translation>
                <numerusform>Importer %n texte</numerusform>
                <numerusform>Importer %n textes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Update %n sheet(s)</source>
            <translation>
                <numerusform>Mettre à jour %n fiche</numerusform>
                <numerusform>Mettre à jour %n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Update %n text(s)</source>
            <translation>
                <numerusform>Mettre à jour %n texte</numerusform>
                <numerusform>Mettre à jour %n textes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n text(s) updated</source>
            <translation>
                <numerusform>%n texte mis à jour</numerusform>
                <numerusform>%n textes mis à jour</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s) in the register</source>
            <translation>
                <numerusform>%n nom dans l’annuaire</numerusform>
                <numerusform>%n noms dans l’annuaire</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s) brought in</source>
            <translation>
                <numerusform>%n fiche importée</numerusform>
                <numerusform>%n fiches importées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) brought in</source>
            <translation>
                <numerusform>%n note importée</numerusform>
                <numerusform>%n notes importées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n page(s) brought in</source>
            <translation>
                <numerusform>%n page importée</numerusform>
                <numerusform>%n pages importées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n name(s)</source>
            <translation>
                <numerusform>%n nom</numerusform>
                <numerusform>%n noms</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n remarque</numerusform>
                <numerusform>%n remarques</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s), kept in a note</source>
            <translation>
                <numerusform>%n passage, gardé dans une note</numerusform>
                <numerusform>%n passages, gardés dans une note</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) that stay in the file</source>
            <translation>
                <numerusform>%n passage qui reste dans le fichier</numerusform>
                <numerusform>%n passages qui restent dans le fichier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n doubt(s)</source>
            <translation>
                <numerusform>%n doute</numerusform>
                <numerusform>%n doutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to choose</source>
            <comment>names</comment>
            <translation>
                <numerusform>%n à choisir</numerusform>
                <numerusform>%n à choisir</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EmptyWorkspace</name>
        <message>
            <source>Bring in your sheets</source>
            <translation>Importer vos fiches</translation>
        </message>
        <message>
            <source>New sheet</source>
            <translation>Nouvelle fiche</translation>
        </message>
        <message>
            <source>Your sheets stand here, axis by axis. Drop last year’s texts anywhere in the window, or write the first.</source>
            <translation>Vos fiches se rangent ici, axe par axe. Déposez les textes de l’an dernier n’importe où dans la fenêtre, ou écrivez la première.</translation>
        </message>
        <message>
            <source>No sheet yet</source>
            <translation>Pas encore de fiche</translation>
        </message>
    </context>
    <context>
        <name>EntryHead</name>
        <message>
            <source>Create</source>
            <translation>Créer</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Mettre à jour</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Laisser de côté</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Ce qu’elle devient</translation>
        </message>
        <message>
            <source>Keep in a note</source>
            <translation>Garder dans une note</translation>
        </message>
        <message>
            <source>Leave in the file</source>
            <translation>Laisser dans le fichier</translation>
        </message>
        <message>
            <source>What becomes of these words</source>
            <translation>Ce que deviennent ces mots</translation>
        </message>
        <message>
            <source>What “{title}” lacks is added to it, and nothing is taken away.</source>
            <translation>Ce qui manque à « {title} » y est ajouté, et rien n’en est ôté.</translation>
        </message>
        <message>
            <source>Enter on a name says who it is: somebody of the register, or somebody new.</source>
            <translation>Entrée sur un nom dit qui c’est : quelqu’un de l’annuaire, ou quelqu’un de nouveau.</translation>
        </message>
        <message>
            <source>These words belong to no sheet. They are kept in a note, so that none is lost.</source>
            <translation>Ces mots ne sont d’aucune fiche. Ils sont gardés dans une note, pour qu’aucun ne se perde.</translation>
        </message>
        <message>
            <source>These words belong to no sheet. They stay in the file, and nothing is made of them.</source>
            <translation>Ces mots ne sont d’aucune fiche. Ils restent dans le fichier, et rien n’en est fait.</translation>
        </message>
    </context>
    <context>
        <name>EntryList</name>
        <message>
            <source>What would come in</source>
            <translation>Ce qui entrerait</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>Pasted text</source>
            <translation>Texte collé</translation>
        </message>
    </context>
    <context>
        <name>PlaceForm</name>
        <message>
            <source>Our group</source>
            <translation>Notre groupe</translation>
        </message>
        <message>
            <source>Name of the group</source>
            <translation>Nom du groupe</translation>
        </message>
        <message>
            <source>Elsewhere…</source>
            <translation>Ailleurs…</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <source>Start empty</source>
            <translation>Commencer à vide</translation>
        </message>
        <message>
            <source>Kept on this computer, in</source>
            <translation>Gardé sur cet ordinateur, dans</translation>
        </message>
        <message>
            <source>{service} copies this folder to other machines, and that breaks a workspace.</source>
            <translation>{service} recopie ce dossier sur d’autres machines, ce qui abîme un espace de travail.</translation>
        </message>
        <message>
            <source>Something stands there already.</source>
            <translation>Il y a déjà quelque chose à cet endroit.</translation>
        </message>
        <message>
            <source>Use {folder}</source>
            <translation>Prendre {folder}</translation>
        </message>
        <message>
            <source>Where the workspace is kept</source>
            <translation>Où garder l’espace de travail</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Nothing to bring in: all of it is here already</source>
            <translation>Rien à importer : tout est déjà là</translation>
        </message>
        <message>
            <source>Nothing is lost: {placed} words of {found} have their place</source>
            <translation>Rien n’est perdu : {placed} mots sur {found} ont leur place</translation>
        </message>
        <message>
            <source>{placed} words of {found} have their place</source>
            <translation>{placed} mots sur {found} ont leur place</translation>
        </message>
        <message>
            <source>Bring all of it in</source>
            <translation>Tout importer</translation>
        </message>
        <message>
            <source>People and organisations</source>
            <translation>Personnes et organismes</translation>
        </message>
        <message>
            <source>In no sheet</source>
            <translation>Dans aucune fiche</translation>
        </message>
        <message>
            <source>Not read, or left out</source>
            <translation>Non lu, ou laissé de côté</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <source>Axis {axis}</source>
            <translation>Axe {axis}</translation>
        </message>
        <message>
            <source>no. {number}</source>
            <translation>n°&#xa0;{number}</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
        <message>
            <source>update</source>
            <translation>mise à jour</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>de côté</translation>
        </message>
        <message>
            <source>It resembles “{resembled}”, but not enough to be it: a new one is made.</source>
            <translation>Cela ressemble à « {resembled} », mais pas assez pour l’être : une nouvelle est créée.</translation>
        </message>
        <message>
            <source>It comes from another workspace: a new one is made.</source>
            <translation>Cela vient d’un autre espace de travail : une nouvelle est créée.</translation>
        </message>
        <message>
            <source>Another file has the same identity: a new one is made.</source>
            <translation>Un autre fichier a la même identité : une nouvelle est créée.</translation>
        </message>
        <message>
            <source>Its own is in the bin, but the file has changed since: a new one is made.</source>
            <translation>La sienne est à la corbeille, mais le fichier a changé depuis : une nouvelle est créée.</translation>
        </message>
        <message>
            <source>It is “{target}”: only what changed in the file is written.</source>
            <translation>C’est « {target} » : seul ce qui a changé dans le fichier est écrit.</translation>
        </message>
        <message>
            <source>This file was here before, as “{target}”: only what changed in it is written.</source>
            <translation>Ce fichier est déjà venu, sous « {target} » : seul ce qui y a changé est écrit.</translation>
        </message>
        <message>
            <source>It has the number and title of “{target}”: what that one lacks is added, nothing is taken away.</source>
            <translation>Même numéro et même titre que « {target} » : ce qui manque à celle-ci est ajouté, rien n’en est ôté.</translation>
        </message>
        <message>
            <source>“{target}” says all of it already: nothing to do.</source>
            <translation>« {target} » dit déjà tout cela : rien à faire.</translation>
        </message>
        <message>
            <source>Its own, “{target}”, is in the bin: it is left there.</source>
            <translation>La sienne, « {target} », est à la corbeille : elle y reste.</translation>
        </message>
        <message>
            <source>The same text comes twice: it is taken once.</source>
            <translation>Le même texte vient deux fois : il est pris une fois.</translation>
        </message>
        <message>
            <source>It has the number and title of a sheet above: what that one lacks is added to it.</source>
            <translation>Même numéro et même titre qu’une fiche plus haut : ce qui manque à celle-ci y est ajouté.</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Axe</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
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
            <source>Lead organisations</source>
            <translation>Organismes porteurs</translation>
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
            <source>Other titles</source>
            <translation>Autres titres</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Dates</translation>
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
            <source>À classer</source>
            <translation>À classer</translation>
        </message>
        <message>
            <source>Properties of the file</source>
            <translation>Propriétés du fichier</translation>
        </message>
        <message>
            <source>Files that come along</source>
            <translation>Fichiers joints</translation>
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
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>Objectives</source>
            <translation>Objectifs</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Actions</translation>
        </message>
        <message>
            <source>Points of attention</source>
            <translation>Points d’attention</translation>
        </message>
        <message>
            <source>Means</source>
            <translation>Moyens</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <source>added</source>
            <translation>ajouté</translation>
        </message>
        <message>
            <source>goes</source>
            <translation>disparaît</translation>
        </message>
        <message>
            <source>Enter says what it is about</source>
            <translation>Entrée dit de quoi il s’agit</translation>
        </message>
        <message>
            <source>about {field}</source>
            <translation>à propos de : {field}</translation>
        </message>
        <message>
            <source>to be confirmed</source>
            <translation>à confirmer</translation>
        </message>
        <message>
            <source>in doubt</source>
            <translation>incertain</translation>
        </message>
        <message>
            <source>new in the register</source>
            <translation>à créer dans l’annuaire</translation>
        </message>
        <message>
            <source>several of that name: choose</source>
            <translation>plusieurs de ce nom : choisir</translation>
        </message>
        <message>
            <source>in the register, completed</source>
            <translation>dans l’annuaire, complété</translation>
        </message>
        <message>
            <source>is {name}</source>
            <translation>c’est {name}</translation>
        </message>
        <message>
            <source>in the register</source>
            <translation>dans l’annuaire</translation>
        </message>
        <message>
            <source>understood as {day}</source>
            <translation>compris comme le {day}</translation>
        </message>
        <message>
            <source>from {first} to {last}</source>
            <translation>du {first} au {last}</translation>
        </message>
        <message>
            <source>{file} is a picture that no text shows: it stays where it is.</source>
            <translation>{file} est une image qu’aucun texte ne montre : elle reste où elle est.</translation>
        </message>
        <message>
            <source>The head of a page, left out: {text}</source>
            <translation>Un en-tête de page, laissé de côté : {text}</translation>
        </message>
        <message>
            <source>The foot of a page, left out: {text}</source>
            <translation>Un pied de page, laissé de côté : {text}</translation>
        </message>
        <message>
            <source>A page number, left out: {text}</source>
            <translation>Un numéro de page, laissé de côté : {text}</translation>
        </message>
        <message>
            <source>A table of contents, left out: {text}</source>
            <translation>Un sommaire, laissé de côté : {text}</translation>
        </message>
        <message>
            <source>Column heads that are no label, left out: {text}</source>
            <translation>Des en-têtes de colonnes qui ne sont pas des rubriques, laissés de côté : {text}</translation>
        </message>
        <message>
            <source>The total of a table, left out: {text}</source>
            <translation>Le total d’un tableau, laissé de côté : {text}</translation>
        </message>
        <message>
            <source>The index page of an export, made anew by each export.</source>
            <translation>La page d’index d’un export, refaite à chaque export.</translation>
        </message>
        <message>
            <source>The properties of {file} cannot be read; they are kept.</source>
            <translation>Les propriétés de {file} sont illisibles ; elles sont gardées telles quelles.</translation>
        </message>
        <message>
            <source>{file} has more than {text} rows: the rest is in no sheet.</source>
            <translation>{file} a plus de {text} lignes : le reste n’est dans aucune fiche.</translation>
        </message>
        <message>
            <source>A picture or file that is not there: {text}</source>
            <translation>Une image ou un fichier introuvable : {text}</translation>
        </message>
        <message>
            <source>Left out: {text}</source>
            <translation>Laissé de côté : {text}</translation>
        </message>
        <message>
            <source>{file} is not there any more.</source>
            <translation>{file} n’est plus là.</translation>
        </message>
        <message>
            <source>{file} is empty.</source>
            <translation>{file} est vide.</translation>
        </message>
        <message>
            <source>{file} is no file that can be read.</source>
            <translation>{file} n’est pas un fichier lisible.</translation>
        </message>
        <message>
            <source>{file} is too large: cut it in parts below 64 MB.</source>
            <translation>{file} est trop volumineux : coupez-le en morceaux de moins de 64 Mo.</translation>
        </message>
        <message>
            <source>{file} holds no text. Save it as text (.txt) or Markdown, or paste its words.</source>
            <translation>{file} ne contient pas de texte. Enregistrez-le en texte (.txt) ou en Markdown, ou collez ses mots.</translation>
        </message>
        <message>
            <source>{file} cannot be read yet. Save it as text (.txt), or paste its words here.</source>
            <translation>{file} ne peut pas encore être lu. Enregistrez-le en texte (.txt), ou collez ses mots ici.</translation>
        </message>
        <message>
            <source>{file} cannot be opened: the system refuses it.</source>
            <translation>{file} ne peut pas être ouvert : le système le refuse.</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Ce qui changerait</translation>
        </message>
        <message>
            <source>… and {count} more lines</source>
            <translation>… et {count} lignes de plus</translation>
        </message>
        <message>
            <source>All that the file says</source>
            <translation>Tout ce que dit le fichier</translation>
        </message>
    </context>
    <context>
        <name>ReviewHead</name>
        <message>
            <source>Review what comes in</source>
            <translation>Relire ce qui entre</translation>
        </message>
        <message>
            <source>Bring nothing in</source>
            <translation>Ne rien importer</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Reading what comes in</source>
            <translation>Lecture de ce qui entre</translation>
        </message>
        <message>
            <source>Looking for files…</source>
            <translation>Recherche des fichiers…</translation>
        </message>
        <message>
            <source>Nothing is written before you say so.</source>
            <translation>Rien n’est écrit avant que vous ne le disiez.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>{done} of {total} files read</source>
            <translation>{done} fichiers lus sur {total}</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) found…</source>
            <translation>
                <numerusform>%n fichier trouvé…</numerusform>
                <numerusform>%n fichiers trouvés…</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing could be read</source>
            <translation>Rien n’a pu être lu</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Rien n’a été écrit.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message>
            <source>Pasted text</source>
            <translation>Texte collé</translation>
        </message>
        <message>
            <source>Bringing in</source>
            <translation>Importation</translation>
        </message>
        <message>
            <source>Bring in what is proposed</source>
            <translation>Importer ce qui est proposé</translation>
        </message>
        <message>
            <source>Bring nothing in</source>
            <translation>Ne rien importer</translation>
        </message>
        <message>
            <source>There are no words in it.</source>
            <translation>Il ne contient aucun mot.</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… et %n autre</numerusform>
                <numerusform>… et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>There are no files in it that can be read.</source>
            <translation>Il ne contient aucun fichier lisible.</translation>
        </message>
    </context>
    <context>
        <name>SourceText</name>
        <message>
            <source>The source, line by line</source>
            <translation>La source, ligne à ligne</translation>
        </message>
    </context>
    <context>
        <name>SourcesForm</name>
        <message>
            <source>Choose files…</source>
            <translation>Choisir des fichiers…</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Choisir un dossier…</translation>
        </message>
        <message>
            <source>Paste the text</source>
            <translation>Coller le texte</translation>
        </message>
        <message>
            <source>Or drop them anywhere in this window. You see what becomes of them first.</source>
            <translation>Ou déposez-les n’importe où dans cette fenêtre. Vous voyez d’abord ce qu’ils deviennent.</translation>
        </message>
        <message>
            <source>Bring in your sheets</source>
            <translation>Importer vos fiches</translation>
        </message>
    </context>
    <context>
        <name>ValueList</name>
        <message>
            <source>Values</source>
            <translation>Valeurs</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Welcome</source>
            <translation>Bienvenue</translation>
        </message>
        <message>
            <source>Look at the demo</source>
            <translation>Voir la démonstration</translation>
        </message>
        <message>
            <source>A made-up group with its plan, its people and a year of notes. Write in it as you like: it is yours.</source>
            <translation>Un groupe inventé, avec son plan, ses membres et une année de notes. Écrivez-y à votre guise : il est à vous.</translation>
        </message>
        <message>
            <source>Bring in your sheets</source>
            <translation>Importer vos fiches</translation>
        </message>
        <message>
            <source>Text, Markdown or a table, as files, as a folder, or pasted. You see what becomes of each line first.</source>
            <translation>Du texte, du Markdown ou un tableau, en fichiers, en dossier, ou collé. Vous voyez d’abord ce que devient chaque ligne.</translation>
        </message>
        <message>
            <source>Start empty</source>
            <translation>Commencer à vide</translation>
        </message>
        <message>
            <source>Give your group a name, and write the first sheet.</source>
            <translation>Donnez un nom à votre groupe, et écrivez la première fiche.</translation>
        </message>
        <message>
            <source>The action sheets, people and notes of your group, on your own computer: you work without a network, and nobody loses a word.</source>
            <translation>Les fiches-action, les personnes et les notes de votre groupe, sur votre ordinateur : on travaille sans réseau, et personne ne perd un mot.</translation>
        </message>
        <message>
            <source>USED BEFORE</source>
            <translation>DÉJÀ OUVERTS</translation>
        </message>
        <message>
            <source>Open another workspace…</source>
            <translation>Ouvrir un autre espace de travail…</translation>
        </message>
        <message>
            <source>Français</source>
            <comment>the name of the other language</comment>
            <translation>English</translation>
        </message>
        <message>
            <source>Text, Markdown and tables ({kinds})</source>
            <translation>Textes, Markdown et tableaux ({kinds})</translation>
        </message>
        <message>
            <source>Sheets to bring in</source>
            <translation>Fiches à importer</translation>
        </message>
        <message>
            <source>Folder to bring in</source>
            <translation>Dossier à importer</translation>
        </message>
        <message>
            <source>There is nothing to paste: copy the text of a sheet first, then come back.</source>
            <translation>Il n’y a rien à coller : copiez d’abord le texte d’une fiche, puis revenez.</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>Ouvrir un espace de travail</translation>
        </message>
        <message>
            <source>fr</source>
            <comment>the code of the other language</comment>
            <translation>en</translation>
        </message>
    </context>
</TS>
