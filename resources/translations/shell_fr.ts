<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Ages</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n min</numerusform>
            <numerusform>il y a %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>il y a %n h</numerusform>
            <numerusform>il y a %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>il y a %n j</numerusform>
            <numerusform>il y a %n j</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Going</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Aller n’importe où</translation>
    </message>
    <message>
        <source>Open by name</source>
        <translation>Ouvrir par son nom</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>Lancer une commande</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Narrow what was found</source>
        <translation>Préciser ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Filter axes and sheets</source>
        <translation>Filtrer les axes et les fiches</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Onglet suivant</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Onglet précédent</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Fermer la page</translation>
    </message>
    <message>
        <source>Reopen the closed page</source>
        <translation>Rouvrir la page fermée</translation>
    </message>
    <message>
        <source>Viewing</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>All commands and keys</source>
        <translation>Toutes les commandes et leurs touches</translation>
    </message>
    <message>
        <source>Write, side by side, or read</source>
        <translation>Écrire, côte à côte ou lire</translation>
    </message>
    <message>
        <source>Show or hide the navigator</source>
        <translation>Afficher ou masquer le navigateur</translation>
    </message>
    <message>
        <source>Show or hide the side panel</source>
        <translation>Afficher ou masquer le volet latéral</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Go to the notices</source>
        <translation>Aller aux messages</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Taille habituelle</translation>
    </message>
    <message>
        <source>Copy a link to here</source>
        <translation>Copier un lien vers ici</translation>
    </message>
</context>
<context>
    <name>Equipment</name>
    <message>
        <source>Commands and keys</source>
        <translation>Commandes et touches</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>GlancePage</name>
    <message>
        <source>Text of the page</source>
        <translation>Texte de la page</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{workspace} — Fabrique</source>
        <translation>{workspace} — Fabrique</translation>
    </message>
    <message>
        <source>Fabrique</source>
        <translation>Fabrique</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Axes and sheets</source>
        <translation>Axes et fiches</translation>
    </message>
    <message>
        <source>Filter axes and sheets</source>
        <translation>Filtrer les axes et les fiches</translation>
    </message>
    <message>
        <source>Nothing here is called that.</source>
        <translation>Rien ici ne porte ce nom.</translation>
    </message>
    <message>
        <source>The sheets will stand here.</source>
        <translation>Les fiches se rangeront ici.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Ouvrir à côté</translation>
    </message>
    <message>
        <source>Open in a new tab</source>
        <translation>Ouvrir dans un nouvel onglet</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Delete: move to the bin</source>
        <translation>Supprimer&#xa0;: mettre à la corbeille</translation>
    </message>
    <message>
        <source>No axis</source>
        <translation>Sans axe</translation>
    </message>
    <message>
        <source>Kits</source>
        <translation>Kits</translation>
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
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
</context>
<context>
    <name>NavigatorDelegate</name>
    <message>
        <source>Title of the axis</source>
        <translation>Titre de l’axe</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Nom de la recherche</translation>
    </message>
</context>
<context>
    <name>NothingOpen</name>
    <message>
        <source>Choose a sheet at the left, or press {keys} and type a few letters of its name.</source>
        <translation>Choisissez une fiche à gauche, ou appuyez sur {keys} et tapez quelques lettres de son nom.</translation>
    </message>
    <message>
        <source>No page is open</source>
        <translation>Aucune page n’est ouverte</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Aller à une page</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Nouvelle fiche</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Leave as it is</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>NoticeStack</name>
    <message>
        <source>Notices</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Filter the commands</source>
        <translation>Filtrer les commandes</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Les commandes et leurs touches</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
    <message>
        <source>Everything Fabrique can do, and its keys</source>
        <translation>Tout ce que Fabrique sait faire, et les touches</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Rien ne s’appelle ainsi.</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>How the page is shown</source>
        <translation>Affichage de la page</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Écrire</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Copy a link to this page</source>
        <translation>Copier un lien vers cette page</translation>
    </message>
    <message>
        <source>More to do with this page</source>
        <translation>Autres actions sur cette page</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Open pages</source>
        <translation>Pages ouvertes</translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation>Fermer la page</translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Go to a sheet, a person, a note… or type &gt; for commands</source>
        <translation>Aller à une fiche, une personne, une note… ou &gt; pour les commandes</translation>
    </message>
    <message>
        <source>Go to, or do</source>
        <translation>Aller à, ou faire</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Enter opens · Ctrl+Enter opens beside · Esc closes</source>
        <translation>Entrée ouvre · Ctrl+Entrée ouvre à côté · Échap ferme</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>“{title}” is in the bin.</source>
        <translation>«&#xa0;{title}&#xa0;» est dans la corbeille.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Remettre en place</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Mentioned in</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>On no sheet yet, and mentioned nowhere.</source>
        <translation>Sur aucune fiche pour l’instant, et mentionné nulle part.</translation>
    </message>
    <message>
        <source>Sheets and texts</source>
        <translation>Fiches et textes</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Enregistré à {time}</translation>
    </message>
    <message>
        <source>No words yet</source>
        <translation>Pas encore de mots</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) selected</source>
        <translation>
            <numerusform>%n mot sélectionné</numerusform>
            <numerusform>%n mots sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min to read</source>
        <translation>
            <numerusform>%n min de lecture</numerusform>
            <numerusform>%n min de lecture</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}, col. {column}</source>
        <translation>Ligne {line}, col. {column}</translation>
    </message>
    <message>
        <source>Indexing: {percent} %</source>
        <translation>Indexation&#xa0;: {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>New sheet</source>
        <translation>Nouvelle fiche</translation>
    </message>
    <message>
        <source>Use the light theme</source>
        <translation>Passer au thème clair</translation>
    </message>
    <message>
        <source>Use the dark theme</source>
        <translation>Passer au thème sombre</translation>
    </message>
</context>
<context>
    <name>WorkspaceButton</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>Fabrique</source>
        <translation>Fabrique</translation>
    </message>
    <message>
        <source>Workspace {name}</source>
        <translation>Espace de travail {name}</translation>
    </message>
</context>
<context>
    <name>WorkspaceMenu</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>French and English</source>
        <translation>Français et anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>French typography while typing</source>
        <translation>Typographie française pendant la saisie</translation>
    </message>
    <message>
        <source>My name</source>
        <translation>Mon nom</translation>
    </message>
</context>
</TS>
