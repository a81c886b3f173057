<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Completion</name>
        <message>
            <source>Suggestions</source>
            <translation>Suggestions</translation>
        </message>
        <message>
            <source>Create “{name}”</source>
            <translation>Créer « {name} »</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Heading 1</source>
            <translation>Titre 1</translation>
        </message>
        <message>
            <source>Heading 2</source>
            <translation>Titre 2</translation>
        </message>
        <message>
            <source>Heading 3</source>
            <translation>Titre 3</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Liste numérotée</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citation</translation>
        </message>
        <message>
            <source>Box: note</source>
            <translation>Encadré : note</translation>
        </message>
        <message>
            <source>Box: decision</source>
            <translation>Encadré : décision</translation>
        </message>
        <message>
            <source>Box: warning</source>
            <translation>Encadré : attention</translation>
        </message>
        <message>
            <source>Code block</source>
            <translation>Bloc de code</translation>
        </message>
        <message>
            <source>Today’s date</source>
            <translation>Date du jour</translation>
        </message>
        <message>
            <source>Line across</source>
            <translation>Ligne horizontale</translation>
        </message>
    </context>
    <context>
        <name>Editor</name>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Undo typing</source>
            <translation>Annuler la saisie</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Save now</source>
            <translation>Enregistrer maintenant</translation>
        </message>
        <message>
            <source>Paste as plain text</source>
            <translation>Coller sans mise en forme</translation>
        </message>
        <message>
            <source>Open the link at the caret</source>
            <translation>Ouvrir le lien sous le curseur</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Match case</source>
            <translation>Respecter la casse</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Mots entiers seulement</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>Rechercher dans ce texte</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Remplacer par</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Tout remplacer</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Find and replace in this text</source>
            <translation>Rechercher et remplacer dans ce texte</translation>
        </message>
        <message>
            <source>Next found</source>
            <translation>Résultat suivant</translation>
        </message>
        <message>
            <source>Previous found</source>
            <translation>Résultat précédent</translation>
        </message>
        <message>
            <source>Nowhere</source>
            <translation>Nulle part</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} sur {count}</translation>
        </message>
    </context>
    <context>
        <name>Outline</name>
        <message>
            <source>Go to a heading</source>
            <translation>Aller à un titre</translation>
        </message>
        <message>
            <source>Filter the headings</source>
            <translation>Filtrer les titres</translation>
        </message>
        <message>
            <source>Outline of the text</source>
            <translation>Plan du texte</translation>
        </message>
        <message>
            <source>Alt+↑ and Alt+↓, or the mouse, move a section</source>
            <translation>Alt+↑ et Alt+↓, ou la souris, déplacent une section</translation>
        </message>
        <message>
            <source>No heading holds these words.</source>
            <translation>Aucun titre ne contient ces mots.</translation>
        </message>
        <message>
            <source>No heading here yet.</source>
            <translation>Aucun titre pour l’instant.</translation>
        </message>
    </context>
    <context>
        <name>OutlineOpener</name>
        <message>
            <source>Outline of the text</source>
            <translation>Plan du texte</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <source>Attach files…</source>
            <translation>Joindre des fichiers…</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Files to attach</source>
            <translation>Fichiers à joindre</translation>
        </message>
        <message>
            <source>Folders cannot be attached. Drop them beside the text to bring their sheets in.</source>
            <translation>Un dossier ne peut pas être joint. Déposez-le à côté du texte pour en importer les fiches.</translation>
        </message>
        <message>
            <source>“{name}” has more than 50 MB: keep it on a shared disk, and write here where it is.</source>
            <translation>« {name} » dépasse 50 Mo : gardez-le sur un disque partagé, et écrivez ici où il se trouve.</translation>
        </message>
        <message>
            <source>This file cannot be read: {reason}. Nothing was attached.</source>
            <translation>Ce fichier ne peut pas être lu : {reason}. Rien n’a été joint.</translation>
        </message>
    </context>
    <context>
        <name>SpellingMarks</name>
        <message>
            <source>Next spelling mistake</source>
            <translation>Faute d’orthographe suivante</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Looking for suggestions…</source>
            <translation>Recherche de suggestions…</translation>
        </message>
        <message>
            <source>Add to the dictionary</source>
            <translation>Ajouter au dictionnaire</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorer</translation>
        </message>
        <message>
            <source>No suggestion</source>
            <translation>Aucune suggestion</translation>
        </message>
    </context>
    <context>
        <name>Tables</name>
        <message>
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <source>Row above</source>
            <translation>Ligne au-dessus</translation>
        </message>
        <message>
            <source>Row below</source>
            <translation>Ligne au-dessous</translation>
        </message>
        <message>
            <source>Delete the row</source>
            <translation>Supprimer la ligne</translation>
        </message>
        <message>
            <source>Column at the left</source>
            <translation>Colonne à gauche</translation>
        </message>
        <message>
            <source>Column at the right</source>
            <translation>Colonne à droite</translation>
        </message>
        <message>
            <source>Delete the column</source>
            <translation>Supprimer la colonne</translation>
        </message>
        <message>
            <source>Move the column left</source>
            <translation>Déplacer la colonne à gauche</translation>
        </message>
        <message>
            <source>Move the column right</source>
            <translation>Déplacer la colonne à droite</translation>
        </message>
        <message>
            <source>Align left</source>
            <translation>Aligner à gauche</translation>
        </message>
        <message>
            <source>Centre</source>
            <translation>Centrer</translation>
        </message>
        <message>
            <source>Align right</source>
            <translation>Aligner à droite</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
    </context>
    <context>
        <name>TextSurface</name>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Couper</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <source>Paste as plain text</source>
            <translation>Coller sans mise en forme</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Tout sélectionner</translation>
        </message>
        <message>
            <source>Nothing is written here yet. Begin where you like.</source>
            <translation>Rien n’est encore écrit ici. Commencez par où vous voulez.</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>More tools</source>
            <translation>Autres outils</translation>
        </message>
    </context>
    <context>
        <name>Writing</name>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Gras</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Italique</translation>
        </message>
        <message>
            <source>Struck through</source>
            <translation>Barré</translation>
        </message>
        <message>
            <source>Highlighted</source>
            <translation>Surligné</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lien</translation>
        </message>
        <message>
            <source>Heading 1</source>
            <translation>Titre 1</translation>
        </message>
        <message>
            <source>Heading 2</source>
            <translation>Titre 2</translation>
        </message>
        <message>
            <source>Heading 3</source>
            <translation>Titre 3</translation>
        </message>
        <message>
            <source>Plain paragraph</source>
            <translation>Paragraphe simple</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>Numbered list</source>
            <translation>Liste numérotée</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Actions</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citation</translation>
        </message>
        <message>
            <source>Code block</source>
            <translation>Bloc de code</translation>
        </message>
        <message>
            <source>Line across</source>
            <translation>Ligne horizontale</translation>
        </message>
        <message>
            <source>Lists and actions</source>
            <translation>Listes et actions</translation>
        </message>
        <message>
            <source>Next state of the action</source>
            <translation>État suivant de l’action</translation>
        </message>
        <message>
            <source>Into the item above</source>
            <translation>Dans l’élément du dessus</translation>
        </message>
        <message>
            <source>Out one level</source>
            <translation>Sortir d’un niveau</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
    </context>
</TS>
