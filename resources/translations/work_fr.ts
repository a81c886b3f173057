<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>changed %n section(s)</source>
            <translation>
                <numerusform>a modifié %n section</numerusform>
                <numerusform>a modifié %n sections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre modification</numerusform>
                <numerusform>et %n autres modifications</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>added %n action(s)</source>
            <translation>
                <numerusform>a ajouté %n action</numerusform>
                <numerusform>a ajouté %n actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>changed the state of %n action(s)</source>
            <translation>
                <numerusform>a changé l’état de %n action</numerusform>
                <numerusform>a changé l’état de %n actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>replacement in %n text(s)</source>
            <translation>
                <numerusform>remplacement dans %n texte</numerusform>
                <numerusform>remplacement dans %n textes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>import of %n sheet(s)</source>
            <translation>
                <numerusform>import de %n fiche</numerusform>
                <numerusform>import de %n fiches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FieldNames</name>
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
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
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
            <source>Attachments</source>
            <translation>Pièces jointes</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Au sujet de</translation>
        </message>
        <message>
            <source>In the bin</source>
            <translation>À la corbeille</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>Privé</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>Courriel</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisme</translation>
        </message>
        <message>
            <source>Role in the network</source>
            <translation>Rôle dans le réseau</translation>
        </message>
        <message>
            <source>Acronym</source>
            <translation>Sigle</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Axis above</source>
            <translation>Axe parent</translation>
        </message>
        <message>
            <source>the title</source>
            <translation>le titre</translation>
        </message>
        <message>
            <source>the number</source>
            <translation>le numéro</translation>
        </message>
        <message>
            <source>the axis</source>
            <translation>l’axe</translation>
        </message>
        <message>
            <source>the status</source>
            <translation>le statut</translation>
        </message>
        <message>
            <source>the priority</source>
            <translation>la priorité</translation>
        </message>
        <message>
            <source>the date</source>
            <translation>la date</translation>
        </message>
        <message>
            <source>the text</source>
            <translation>le texte</translation>
        </message>
        <message>
            <source>the board referents</source>
            <translation>les référents CA</translation>
        </message>
        <message>
            <source>the team referents</source>
            <translation>les référents équipe</translation>
        </message>
        <message>
            <source>the contributors</source>
            <translation>les contributeurs</translation>
        </message>
        <message>
            <source>the lead organisations</source>
            <translation>les organismes porteurs</translation>
        </message>
        <message>
            <source>the partners</source>
            <translation>les partenaires</translation>
        </message>
        <message>
            <source>the funders</source>
            <translation>les financeurs</translation>
        </message>
        <message>
            <source>the tags</source>
            <translation>les étiquettes</translation>
        </message>
        <message>
            <source>the other titles</source>
            <translation>les autres titres</translation>
        </message>
        <message>
            <source>the dates</source>
            <translation>les dates</translation>
        </message>
        <message>
            <source>the open questions</source>
            <translation>les questions ouvertes</translation>
        </message>
        <message>
            <source>the attachments</source>
            <translation>les pièces jointes</translation>
        </message>
        <message>
            <source>what it is about</source>
            <translation>le sujet</translation>
        </message>
        <message>
            <source>the e-mail address</source>
            <translation>l’adresse électronique</translation>
        </message>
        <message>
            <source>the telephone number</source>
            <translation>le numéro de téléphone</translation>
        </message>
        <message>
            <source>the organisation</source>
            <translation>l’organisme</translation>
        </message>
        <message>
            <source>the role in the network</source>
            <translation>le rôle dans le réseau</translation>
        </message>
        <message>
            <source>the acronym</source>
            <translation>le sigle</translation>
        </message>
        <message>
            <source>the category</source>
            <translation>la catégorie</translation>
        </message>
        <message>
            <source>the axis above</source>
            <translation>l’axe parent</translation>
        </message>
        <message>
            <source>“{field}”</source>
            <translation>« {field} »</translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>yesterday</source>
            <translation>hier</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} à {time}</translation>
        </message>
    </context>
    <context>
        <name>OperationNames</name>
        <message>
            <source>new workspace</source>
            <translation>nouvel espace de travail</translation>
        </message>
        <message>
            <source>creation of “{title}”</source>
            <translation>création de « {title} »</translation>
        </message>
        <message>
            <source>creation</source>
            <translation>création</translation>
        </message>
        <message>
            <source>change of the search “{title}”</source>
            <translation>modification de la recherche « {title} »</translation>
        </message>
        <message>
            <source>change of a search</source>
            <translation>modification d’une recherche</translation>
        </message>
        <message>
            <source>order of the searches</source>
            <translation>ordre des recherches</translation>
        </message>
        <message>
            <source>replacement in “{title}”</source>
            <translation>remplacement dans « {title} »</translation>
        </message>
        <message>
            <source>replacement in several texts</source>
            <translation>remplacement dans plusieurs textes</translation>
        </message>
        <message>
            <source>writing in “{title}”</source>
            <translation>écriture dans « {title} »</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>écriture</translation>
        </message>
        <message>
            <source>{field} of “{title}”</source>
            <translation>{field} de « {title} »</translation>
        </message>
        <message>
            <source>change of a field</source>
            <translation>changement d’un champ</translation>
        </message>
        <message>
            <source>“{value}” added to “{title}”</source>
            <translation>ajout de « {value} » à « {title} »</translation>
        </message>
        <message>
            <source>addition to a list</source>
            <translation>ajout à une liste</translation>
        </message>
        <message>
            <source>“{value}” taken off “{title}”</source>
            <translation>retrait de « {value} » de « {title} »</translation>
        </message>
        <message>
            <source>removal from a list</source>
            <translation>retrait d’une liste</translation>
        </message>
        <message>
            <source>order of a list</source>
            <translation>ordre d’une liste</translation>
        </message>
        <message>
            <source>doubt about “{value}”</source>
            <translation>doute sur « {value} »</translation>
        </message>
        <message>
            <source>doubt</source>
            <translation>doute</translation>
        </message>
        <message>
            <source>confirmation of “{value}”</source>
            <translation>confirmation de « {value} »</translation>
        </message>
        <message>
            <source>confirmation</source>
            <translation>confirmation</translation>
        </message>
        <message>
            <source>correction to “{value}”</source>
            <translation>correction en « {value} »</translation>
        </message>
        <message>
            <source>correction of a name</source>
            <translation>correction d’un nom</translation>
        </message>
        <message>
            <source>answer to “{question}”</source>
            <translation>réponse à « {question} »</translation>
        </message>
        <message>
            <source>answer to an open question</source>
            <translation>réponse à une question ouverte</translation>
        </message>
        <message>
            <source>state of “{action}”</source>
            <translation>état de « {action} »</translation>
        </message>
        <message>
            <source>state of an action</source>
            <translation>état d’une action</translation>
        </message>
        <message>
            <source>anchor of an action</source>
            <translation>repère d’une action</translation>
        </message>
        <message>
            <source>new action “{action}”</source>
            <translation>nouvelle action « {action} »</translation>
        </message>
        <message>
            <source>new action</source>
            <translation>nouvelle action</translation>
        </message>
        <message>
            <source>change of “{action}”</source>
            <translation>modification de « {action} »</translation>
        </message>
        <message>
            <source>change of an action</source>
            <translation>modification d’une action</translation>
        </message>
        <message>
            <source>link to “{to}”</source>
            <translation>lien vers « {to} »</translation>
        </message>
        <message>
            <source>link</source>
            <translation>lien</translation>
        </message>
        <message>
            <source>removal of “{file}”</source>
            <translation>retrait de « {file} »</translation>
        </message>
        <message>
            <source>removal of a file</source>
            <translation>retrait d’un fichier</translation>
        </message>
        <message>
            <source>attachment of “{file}”</source>
            <translation>ajout de la pièce jointe « {file} »</translation>
        </message>
        <message>
            <source>attachment of a file</source>
            <translation>ajout d’une pièce jointe</translation>
        </message>
        <message>
            <source>deletion of “{title}”</source>
            <translation>suppression de « {title} »</translation>
        </message>
        <message>
            <source>deletion</source>
            <translation>suppression</translation>
        </message>
        <message>
            <source>return of “{title}” from the bin</source>
            <translation>sortie de « {title} » de la corbeille</translation>
        </message>
        <message>
            <source>return from the bin</source>
            <translation>sortie de la corbeille</translation>
        </message>
        <message>
            <source>import</source>
            <translation>import</translation>
        </message>
        <message>
            <source>export</source>
            <translation>export</translation>
        </message>
        <message>
            <source>restored version of “{title}”</source>
            <translation>version restaurée de « {title} »</translation>
        </message>
        <message>
            <source>restored version</source>
            <translation>version restaurée</translation>
        </message>
        <message>
            <source>restored paragraph of “{title}”</source>
            <translation>paragraphe restauré de « {title} »</translation>
        </message>
        <message>
            <source>restored paragraph</source>
            <translation>paragraphe restauré</translation>
        </message>
        <message>
            <source>merging of “{title}” into “{into}”</source>
            <translation>fusion de « {title} » dans « {into} »</translation>
        </message>
        <message>
            <source>merging of two entries</source>
            <translation>fusion de deux entrées</translation>
        </message>
        <message>
            <source>number of an axis</source>
            <translation>numéro d’un axe</translation>
        </message>
        <message>
            <source>merging of two axes</source>
            <translation>fusion de deux axes</translation>
        </message>
        <message>
            <source>deletion of an axis</source>
            <translation>suppression d’un axe</translation>
        </message>
        <message>
            <source>answer to a contradiction</source>
            <translation>contradiction tranchée</translation>
        </message>
        <message>
            <source>person forgotten</source>
            <translation>oubli d’une personne</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>annulation</translation>
        </message>
        <message>
            <source>redo</source>
            <translation>rétablissement</translation>
        </message>
        <message>
            <source>change of “{title}”</source>
            <translation>modification de « {title} »</translation>
        </message>
        <message>
            <source>change</source>
            <translation>modification</translation>
        </message>
        <message>
            <source>Undo: {operation}</source>
            <translation>Annuler : {operation}</translation>
        </message>
        <message>
            <source>Redo: {operation}</source>
            <translation>Rétablir : {operation}</translation>
        </message>
    </context>
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
            <translation>Un autre programme écrit dans cet espace de travail. Votre texte est gardé, et sera enregistré dès que la voie sera libre.</translation>
        </message>
        <message>
            <source>The workspace’s folder cannot be reached. Plug its disk in again; your text is kept until then.</source>
            <translation>Le dossier de l’espace de travail est injoignable. Rebranchez son disque ; votre texte est gardé d’ici là.</translation>
        </message>
        <message>
            <source>The workspace’s file is damaged. Nothing was changed: restore a backup, or have it rescued.</source>
            <translation>Le fichier de l’espace de travail est abîmé. Rien n’a été modifié : restaurez une sauvegarde, ou faites-en récupérer le contenu.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Il n’y a rien à annuler.</translation>
        </message>
        <message>
            <source>“{title}” was changed since: undoing would lose that.</source>
            <translation>« {title} » a changé depuis : annuler ferait perdre ces modifications.</translation>
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
    <context>
        <name>Sentences</name>
        <message>
            <source>made the workspace</source>
            <translation>a créé l’espace de travail</translation>
        </message>
        <message>
            <source>created it</source>
            <translation>a créé cet élément</translation>
        </message>
        <message>
            <source>created the sheet</source>
            <translation>a créé la fiche</translation>
        </message>
        <message>
            <source>created the note</source>
            <translation>a créé la note</translation>
        </message>
        <message>
            <source>created the page</source>
            <translation>a créé la page</translation>
        </message>
        <message>
            <source>created the kit</source>
            <translation>a créé le kit</translation>
        </message>
        <message>
            <source>put the person into the register</source>
            <translation>a inscrit la personne à l’annuaire</translation>
        </message>
        <message>
            <source>put the organisation into the register</source>
            <translation>a inscrit l’organisme à l’annuaire</translation>
        </message>
        <message>
            <source>changed “{section}”</source>
            <translation>a modifié « {section} »</translation>
        </message>
        <message>
            <source>changed the text</source>
            <translation>a modifié le texte</translation>
        </message>
        <message>
            <source>changed {the_field} to “{value}”</source>
            <translation>a changé {the_field} en « {value} »</translation>
        </message>
        <message>
            <source>emptied {the_field}</source>
            <translation>a vidé {the_field}</translation>
        </message>
        <message>
            <source>changed a field</source>
            <translation>a modifié un champ</translation>
        </message>
        <message>
            <source>added “{value}” ({field})</source>
            <translation>a ajouté « {value} » ({field})</translation>
        </message>
        <message>
            <source>added to a list</source>
            <translation>a ajouté un élément à une liste</translation>
        </message>
        <message>
            <source>took “{value}” off ({field})</source>
            <translation>a retiré « {value} » ({field})</translation>
        </message>
        <message>
            <source>took something off a list</source>
            <translation>a retiré un élément d’une liste</translation>
        </message>
        <message>
            <source>put {the_field} in another order</source>
            <translation>a réordonné {the_field}</translation>
        </message>
        <message>
            <source>put a list in another order</source>
            <translation>a réordonné une liste</translation>
        </message>
        <message>
            <source>marked “{value}” as to be confirmed</source>
            <translation>a marqué « {value} » à confirmer</translation>
        </message>
        <message>
            <source>noted a doubt</source>
            <translation>a noté un doute</translation>
        </message>
        <message>
            <source>confirmed “{value}”</source>
            <translation>a confirmé « {value} »</translation>
        </message>
        <message>
            <source>settled a doubt</source>
            <translation>a levé un doute</translation>
        </message>
        <message>
            <source>replaced “{from_words}” by “{value}”</source>
            <translation>a remplacé « {from_words} » par « {value} »</translation>
        </message>
        <message>
            <source>saved the search</source>
            <translation>a enregistré la recherche</translation>
        </message>
        <message>
            <source>changed what the search asks</source>
            <translation>a modifié ce que cherche la recherche</translation>
        </message>
        <message>
            <source>put the saved searches in another order</source>
            <translation>a changé l’ordre des recherches enregistrées</translation>
        </message>
        <message>
            <source>took “{from_words}” out</source>
            <translation>a retiré « {from_words} »</translation>
        </message>
        <message>
            <source>replaced words in several texts</source>
            <translation>a remplacé des mots dans plusieurs textes</translation>
        </message>
        <message>
            <source>corrected a name</source>
            <translation>a corrigé un nom</translation>
        </message>
        <message>
            <source>settled an open question</source>
            <translation>a réglé une question ouverte</translation>
        </message>
        <message>
            <source>confirmed “{question}”</source>
            <translation>a confirmé « {question} »</translation>
        </message>
        <message>
            <source>settled “{question}”: “{value}”</source>
            <translation>a réglé « {question} » : « {value} »</translation>
        </message>
        <message>
            <source>reworded the question “{question}”</source>
            <translation>a reformulé la question « {question} »</translation>
        </message>
        <message>
            <source>withdrew the question “{question}”</source>
            <translation>a retiré la question « {question} »</translation>
        </message>
        <message>
            <source>changed the state of an action</source>
            <translation>a changé l’état d’une action</translation>
        </message>
        <message>
            <source>took the state off “{action}”</source>
            <translation>a retiré l’état de « {action} »</translation>
        </message>
        <message>
            <source>put “{action}” back to do</source>
            <translation>a remis à faire « {action} »</translation>
        </message>
        <message>
            <source>began “{action}”</source>
            <translation>a commencé « {action} »</translation>
        </message>
        <message>
            <source>ticked “{action}”</source>
            <translation>a coché « {action} »</translation>
        </message>
        <message>
            <source>dropped “{action}”</source>
            <translation>a abandonné « {action} »</translation>
        </message>
        <message>
            <source>put “{action}” up for discussion</source>
            <translation>a mis en discussion « {action} »</translation>
        </message>
        <message>
            <source>gave an action an anchor</source>
            <translation>a donné un repère à une action</translation>
        </message>
        <message>
            <source>added the action “{action}”</source>
            <translation>a ajouté l’action « {action} »</translation>
        </message>
        <message>
            <source>added an action</source>
            <translation>a ajouté une action</translation>
        </message>
        <message>
            <source>changed the action “{action}”</source>
            <translation>a modifié l’action « {action} »</translation>
        </message>
        <message>
            <source>changed an action</source>
            <translation>a modifié une action</translation>
        </message>
        <message>
            <source>linked “{to}”</source>
            <translation>a lié « {to} »</translation>
        </message>
        <message>
            <source>added a link</source>
            <translation>a ajouté un lien</translation>
        </message>
        <message>
            <source>took the file “{file}” off</source>
            <translation>a retiré le fichier « {file} »</translation>
        </message>
        <message>
            <source>took a file off</source>
            <translation>a retiré un fichier</translation>
        </message>
        <message>
            <source>attached “{file}”</source>
            <translation>a joint « {file} »</translation>
        </message>
        <message>
            <source>attached a file</source>
            <translation>a joint un fichier</translation>
        </message>
        <message>
            <source>put it into the bin</source>
            <translation>a mis à la corbeille</translation>
        </message>
        <message>
            <source>took it out of the bin</source>
            <translation>a sorti de la corbeille</translation>
        </message>
        <message>
            <source>brought it in from “{source}”</source>
            <translation>a importé depuis « {source} »</translation>
        </message>
        <message>
            <source>brought it in</source>
            <translation>a importé le texte</translation>
        </message>
        <message>
            <source>exported it</source>
            <translation>a fait un export</translation>
        </message>
        <message>
            <source>restored the version of {moment}</source>
            <translation>a restauré la version du {moment}</translation>
        </message>
        <message>
            <source>restored an earlier version</source>
            <translation>a restauré une version antérieure</translation>
        </message>
        <message>
            <source>restored a paragraph of {moment}</source>
            <translation>a restauré un paragraphe du {moment}</translation>
        </message>
        <message>
            <source>restored a paragraph</source>
            <translation>a restauré un paragraphe</translation>
        </message>
        <message>
            <source>merged “{title}” into “{into}”</source>
            <translation>a fusionné « {title} » dans « {into} »</translation>
        </message>
        <message>
            <source>merged two entries</source>
            <translation>a fusionné deux entrées</translation>
        </message>
        <message>
            <source>renumbered the axis “{title}” to {to}</source>
            <translation>a donné à l’axe « {title} » le numéro {to}</translation>
        </message>
        <message>
            <source>renumbered an axis</source>
            <translation>a renuméroté un axe</translation>
        </message>
        <message>
            <source>merged the axis “{title}” into “{into}”</source>
            <translation>a fusionné l’axe « {title} » dans « {into} »</translation>
        </message>
        <message>
            <source>merged two axes</source>
            <translation>a fusionné deux axes</translation>
        </message>
        <message>
            <source>deleted the axis “{title}”</source>
            <translation>a supprimé l’axe « {title} »</translation>
        </message>
        <message>
            <source>deleted an axis</source>
            <translation>a supprimé un axe</translation>
        </message>
        <message>
            <source>settled a contradiction about {the_field}</source>
            <translation>a tranché une contradiction sur {the_field}</translation>
        </message>
        <message>
            <source>settled a contradiction</source>
            <translation>a tranché une contradiction</translation>
        </message>
        <message>
            <source>had a person forgotten</source>
            <translation>a fait oublier une personne</translation>
        </message>
        <message>
            <source>took back a change</source>
            <translation>a annulé un changement</translation>
        </message>
        <message>
            <source>made a change again</source>
            <translation>a rétabli un changement</translation>
        </message>
        <message>
            <source>changed “{title}”</source>
            <translation>a modifié « {title} »</translation>
        </message>
        <message>
            <source>made a change</source>
            <translation>a fait une modification</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>There is nothing left to take back.</source>
            <translation>Il n’y a plus rien à annuler.</translation>
        </message>
        <message>
            <source>Something else was done since. First comes: {operation}</source>
            <translation>Autre chose a été fait depuis. D’abord : {operation}</translation>
        </message>
        <message>
            <source>Done again: {operation}</source>
            <translation>Rétabli : {operation}</translation>
        </message>
        <message>
            <source>Taken back: {operation}</source>
            <translation>Annulé : {operation}</translation>
        </message>
    </context>
</TS>
