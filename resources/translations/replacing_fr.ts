<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>PreviewModel</name>
    <message>
        <source>not wanted</source>
        <translation>non coché</translation>
    </message>
    <message>
        <source>wanted</source>
        <translation>coché</translation>
    </message>
    <message>
        <source>before: {before}; after: {after}</source>
        <translation>avant : {before} ; après : {after}</translation>
    </message>
</context>
<context>
    <name>ReplaceHead</name>
    <message>
        <source>Words to find</source>
        <translation>Mots à chercher</translation>
    </message>
    <message>
        <source>Nothing: they are taken out</source>
        <translation>Rien : ils sont retirés</translation>
    </message>
    <message>
        <source>All sheets, or those of a search: axis:3</source>
        <translation>Toutes les fiches, ou une recherche : axe:3</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter les majuscules</translation>
    </message>
    <message>
        <source>Match accents</source>
        <translation>Respecter les accents</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Titles too</source>
        <translation>Titres aussi</translation>
    </message>
    <message>
        <source>Pages, notes and kits too</source>
        <translation>Pages, notes et kits aussi</translation>
    </message>
    <message>
        <source>Looking through the texts</source>
        <translation>Lecture des textes</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Replace everywhere</source>
        <translation>Remplacer partout</translation>
    </message>
</context>
<context>
    <name>ReplaceView</name>
    <message>
        <source>What would be replaced</source>
        <translation>Ce qui serait remplacé</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>Every change is shown here first</source>
        <translation>Chaque remplacement se voit ici d’abord</translation>
    </message>
    <message>
        <source>Write what to find and what to put in its place. You tick off what shall stay, and all the rest is replaced in one go, which one undo takes back.</source>
        <translation>Écrivez ce qu’il faut chercher et ce qui prend sa place. Décochez ce qui doit rester : tout le reste est remplacé d’un coup, et une seule annulation le rétablit.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>No text says these words. Try fewer, or other ones.</source>
        <translation>Aucun texte ne dit ces mots. Essayez-en moins, ou d’autres.</translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) in links stay: links follow when the title they lead to changes.</source>
        <translation>
            <numerusform>%n occurrence dans un lien reste : un lien suit quand le titre auquel il mène change.</numerusform>
            <numerusform>%n occurrences dans des liens restent : un lien suit quand le titre auquel il mène change.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>Remplacement…</translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) replaced</source>
        <translation>
            <numerusform>%n occurrence remplacée</numerusform>
            <numerusform>%n occurrences remplacées</numerusform>
        </translation>
    </message>
    <message>
        <source>{replaced} in {texts}.</source>
        <translation>{replaced} dans {texts}.</translation>
    </message>
    <message>
        <source>Nothing had to be replaced.</source>
        <translation>Il n’y avait rien à remplacer.</translation>
    </message>
    <message>
        <source>Stopped: nothing was replaced.</source>
        <translation>Arrêté : rien n’a été remplacé.</translation>
    </message>
    <message>
        <source>More than {most} occurrences: use more precise words.</source>
        <translation>Plus de {most} occurrences : précisez les mots.</translation>
    </message>
    <message>
        <source>Nothing is written before you press the button.</source>
        <translation>Rien n’est écrit avant que vous n’appuyiez sur le bouton.</translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>{occurrences} in {texts}</source>
        <translation>{occurrences} dans {texts}</translation>
    </message>
    <message>
        <source>{told}, {done} of {total} texts read</source>
        <translation>{told}, {done} textes lus sur {total}</translation>
    </message>
    <message>
        <source>{told}. Stopped after {done} of {total} texts.</source>
        <translation>{told}. Arrêté après {done} textes sur {total}.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n texte</numerusform>
            <numerusform>%n textes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n occurrence(s)</source>
        <translation>
            <numerusform>Remplacer %n occurrence</numerusform>
            <numerusform>Remplacer %n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} in {texts}</source>
        <translation>{what} dans {texts}</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
</context>
</TS>
