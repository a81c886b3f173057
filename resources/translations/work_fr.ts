<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Phrases</name>
        <message>
            <source>The disk is full. Your text is kept here; free some space and it is saved by itself.</source>
            <translation>Le disque est plein. Votre texte est gardé ici ; libérez de la place et il s’enregistre de lui-même.</translation>
        </message>
        <message>
            <source>This workspace can only be read where it lies. Copy it to a place of your own to write in it.</source>
            <translation>Cet espace de travail ne peut qu’être lu là où il se trouve. Copiez-le chez vous pour y écrire.</translation>
        </message>
        <message>
            <source>Another program is writing in this workspace. Your text is kept, and saved as soon as it is free.</source>
            <translation>Un autre programme écrit dans cet espace de travail. Votre texte est gardé, et enregistré dès que la place est libre.</translation>
        </message>
        <message>
            <source>The workspace’s folder cannot be reached. Plug its disk in again; your text is kept until then.</source>
            <translation>Le dossier de l’espace de travail est injoignable. Rebranchez son disque ; votre texte est gardé d’ici là.</translation>
        </message>
        <message>
            <source>The workspace’s file is damaged. Nothing was changed: restore a backup, or have it rescued.</source>
            <translation>Le fichier de l’espace de travail est abîmé. Rien n’a été modifié : restaurez une sauvegarde, ou faites-en sauver le contenu.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Il n’y a rien à annuler.</translation>
        </message>
        <message>
            <source>“{title}” was changed since: undoing would lose that.</source>
            <translation>« {title} » a été modifiée depuis : annuler perdrait ces modifications.</translation>
        </message>
        <message>
            <source>Nothing is called “{words}” here any more.</source>
            <translation>Plus rien ne s’appelle « {words} » ici.</translation>
        </message>
        <message>
            <source>“{words}” may be {titles}: choose one of them.</source>
            <translation>« {words} » peut désigner {titles} : choisissez.</translation>
        </message>
        <message>
            <source>“{value}” cannot stand here.</source>
            <translation>« {value} » ne convient pas ici.</translation>
        </message>
        <message>
            <source>A newer Fabrique made this workspace. Update Fabrique to open it; nothing was changed.</source>
            <translation>Cet espace de travail vient d’une version plus récente de Fabrique. Mettez Fabrique à jour pour l’ouvrir ; rien n’a été modifié.</translation>
        </message>
        <message>
            <source>There is no workspace in {folder}.</source>
            <translation>Il n’y a pas d’espace de travail dans {folder}.</translation>
        </message>
        <message>
            <source>Something already stands at {folder}: choose another name.</source>
            <translation>Il y a déjà quelque chose à {folder} : choisissez un autre nom.</translation>
        </message>
        <message>
            <source>{service} copies what lies in {folder}, and a workspace breaks there. Choose another folder.</source>
            <translation>{service} copie ce qui se trouve dans {folder}, et un espace de travail s’y abîme. Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>This could not be done ({kind}). Everything saved before is safe.</source>
            <translation>Cela n’a pas pu être fait ({kind}). Tout ce qui était enregistré est à l’abri.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>Il n’y a rien à rétablir.</translation>
        </message>
    </context>
</TS>
