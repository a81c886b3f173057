"""The words that groups write above the parts of a sheet, as data.

One line per written label; how two writings are found equal is the business of `wiki.labels`.
"""

from enum import StrEnum

from wiki.word_lists import words_in


class Field(StrEnum):
    """What a label announces. Values are the names used in front matter and in JSON."""

    AXIS = "axis"
    NUMBER = "number"
    TITLE = "title"
    BOARD_REFERENTS = "board_referents"
    TEAM_REFERENTS = "team_referents"
    LEAD_ORGANISATION = "lead_organisation"
    CONTRIBUTORS = "contributors"
    PARTNERS = "partners"
    CONTEXT = "context"
    OBJECTIVES = "objectives"
    DESCRIPTION = "description"
    ACTIONS = "actions"
    CALENDAR = "calendar"
    STATUS = "status"
    PRIORITY = "priority"
    ATTENTION = "attention"
    RESULTS = "results"
    INDICATORS = "indicators"
    TARGETS = "targets"
    MEANS = "means"
    FUNDING = "funding"
    GOVERNANCE = "governance"
    DOCUMENTS = "documents"
    NOTES = "notes"
    LINKED = "linked"
    TAGS = "tags"
    ALIASES = "aliases"


# Labels are separated by "|". Where two fields share a word, the field that stands first in this table has it.
LABELS: dict[Field, str] = {
    Field.CONTEXT: """
        contexte|constat|enjeu|diagnostic|problème|problématique|état des lieux|pourquoi|origine|contexte et enjeux
        |éléments de contexte|rappel du contexte|pourquoi cette action|origine du projet|origine de la demande
        |situation actuelle|justification|context|background|rationale|problem|issue|why|problem statement
    """,
    Field.AXIS: """
        axe|axe stratégique|sous-axe|orientation|orientation stratégique|volet|pilier|levier|défi|ambition|thématique
        |thème|objectif stratégique|axe de travail|axe du plan|axe transversal|axe transverse
        |axis|pillar|strand|theme|priority area
    """,
    Field.NUMBER: """
        n°|n° de fiche|n° de la fiche|n° d'action|n° de l'action|numéro|numéro de fiche|numéro de la fiche
        |numéro d'action|numéro de l'action|fiche-action n°|fiche n°|action n°|mesure n°|code|référence|code action
        |no|no.|action no|action no.|action number|number|ref
    """,
    Field.TITLE: """
        fiche-action|fiche|mesure|opération|projet|engagement|intitulé|titre|chantier|intitulé de l'action
        |titre de l'action|nom de l'action|intitulé de la fiche|titre de la fiche|intitulé du projet|titre du projet
        |nom du projet|intitulé de la mesure|libellé|libellé de l'action|nom de la fiche
        |action sheet|measure|commitment|project|title|action title|project title|project name|name of the action
    """,
    Field.BOARD_REFERENTS: """
        référent ca|référent du ca|référent au ca|référent conseil d'administration|élu référent|référent élu
        |élu en charge|élu pilote|élu responsable|pilote élu|administrateur référent|référent administrateur
        |référent politique|portage politique|pilote politique|pilotage politique|administrateur|élu
        |board lead|board referent|elected lead|councillor lead|lead councillor|sponsor|board sponsor
    """,
    Field.TEAM_REFERENTS: """
        référent équipe|référent de l'équipe|référent technique|pilote|personne pilote|pilote de l'action
        |pilote technique|chargé de mission|responsable|responsable de l'action|animateur|coordinateur|coordonnateur
        |en charge|personne en charge|en charge de l'action|suivi par|référent|référent de l'action|pilotage
        |pilotage technique|personne référente|référent salarié|salarié référent|personne responsable|chargé de projet
        |lead officer|lead person|owner|coordinator|action lead|lead|person responsible|team lead
    """,
    Field.LEAD_ORGANISATION: """
        porteur|porteur de projet|porteur du projet|porteur de l'action|structure porteuse|structure pilote
        |structure responsable|maître d'ouvrage|maîtrise d'ouvrage|direction pilote|service pilote
        |direction ou service pilote|service ou direction pilote|chef de file|organisme porteur|organisme pilote
        |lead organisation|lead organization|lead agency|coordinating member|lead partner|lead body
    """,
    Field.PARTNERS: """
        partenaire|partenaires associés|partenaires potentiels|partenaires actés|partenaires actés et potentiels
        |partenaires mobilisés|partenaires à mobiliser|partenaires financeurs|structures associées|parties prenantes
        |partenaires financiers|partenaires techniques|partenaires techniques et financiers|partenariat
        |partners|key partners|stakeholders|external support|potential partners|delivery partners
    """,
    Field.CONTRIBUTORS: """
        contributeur|autres contributeurs|contributeur·rice·s|contributrice|participant|membre|équipe
        |groupe de travail|co-pilote|copilote|binôme|appui|équipe projet|membres du groupe|membres du groupe de travail
        |autres participants|autres membres
        |contributors|other contributors|members|supporting members|participants|who is involved|team|working group
    """,
    Field.OBJECTIVES: """
        objectif|objectifs visés|objectif général|objectif spécifique|objectif opérationnel|but|buts|finalité
        |objectifs de l'action|objectifs du projet|buts visés|finalités de l'action
        |objectives|objective|aims|aim|goals|goal|purpose
    """,
    Field.ACTIONS: """
        action|sous-action|étape|mise en œuvre|modalité|programme de travail|activité|tâche|à faire|jalon|livrable
        |modalités de mise en œuvre|étapes de mise en œuvre|actions à mener|actions prévues|actions à mettre en œuvre
        |étapes clés|prochaines étapes|plan d'action|actions envisagées|déroulement|déroulé|contenu de l'action
        |actions|sub-actions|steps|activities|activity|tasks|milestones|deliverables|next steps|to do|key steps
        |implementation|action plan
    """,
    Field.DESCRIPTION: """
        description|descriptif|présentation de l'action|présentation|proposition|résumé|description de l'action
        |descriptif de l'action|présentation du projet|description du projet|en bref|en résumé
        |summary|overview|description of the action
    """,
    Field.CALENDAR: """
        calendrier|échéance|échéancier|planning|date|date de début|date de fin|dates de début et de fin
        |date de début/fin|durée|période|date limite|début|fin|date d'échéance|calendrier prévisionnel
        |calendrier de réalisation|délai|date de lancement|date de réalisation|date de démarrage|date prévue
        |période de réalisation|quand
        |timeline|schedule|due date|deadline|start date|end date|start/end date|timetable|start|end|duration|when
        |timescale|period
    """,
    Field.STATUS: """
        statut|état|avancement|état d'avancement|niveau d'avancement|où en est-on|état de l'action|statut de l'action
        |status|progress|rag|rag status
    """,
    Field.PRIORITY: "priorité|niveau de priorité|degré de priorité|priority|priority level",
    Field.ATTENTION: """
        point d'attention|point de vigilance|question en suspens|risque|frein|point bloquant|questions ouvertes
        |vigilance|difficultés|difficultés rencontrées|points de blocage|freins et leviers|risques et freins
        |points of attention|watch points|risks|open questions|blockers|issues and risks
    """,
    Field.RESULTS: """
        effets attendus|résultats attendus|effet|résultat|impact|impacts attendus|effets/résultats attendus
        |résultats et impacts attendus|outcomes|outcome|expected results|results|impacts|expected outcomes
    """,
    Field.INDICATORS: """
        indicateur|indicateurs de suivi|évaluation|indicateurs d'évaluation|indicateurs de résultat
        |indicateurs de réussite|critères de réussite|suivi et évaluation|suivi-évaluation|critères d'évaluation
        |kpi|kpis|success criteria|indicators|evaluation
    """,
    Field.TARGETS: """
        cible|public visé|publics visés|bénéficiaire|public|public cible|publics cibles|publics concernés
        |bénéficiaires de l'action|audience|target audience|beneficiaries|targets|target group
    """,
    Field.FUNDING: """
        financement|financeur|montant|plan de financement|financements mobilisables|financements possibles
        |sources de financement|subvention|funding|funders|funder|funding sources
    """,
    Field.MEANS: """
        moyen|budget|coût|etp|ressource|moyens humains|moyens financiers|moyens techniques|moyens nécessaires
        |moyens humains et financiers|budget prévisionnel|coût estimé|coût prévisionnel|estimation du coût
        |moyens à mobiliser|ressources nécessaires|temps passé|temps estimé
        |resources|resource|fte|cost|costs|means|estimated cost
    """,
    Field.GOVERNANCE: """
        gouvernance|copil|comité de pilotage|instance|instances|bureau|comité technique|cotech|instance de suivi
        |governance|steering committee|steering group
    """,
    Field.DOCUMENTS: """
        annexe|document|documents|fiches kits|fiche kit|pièces jointes|documents liés|liens utiles|ressources utiles
        |documents de référence|links|attachments|appendix|appendices|references
    """,
    Field.NOTES: """
        note|notes|commentaire|bilan|observation|observations internes|remarque|commentaires internes|notes internes
        |divers|informations complémentaires|log|comments|comment|remarks|internal notes
    """,
    Field.LINKED: """
        cf|cf.|voir aussi|actions liées|fiches liées|lien avec d'autres actions|liens avec d'autres actions|voir
        |actions associées|liens avec les autres actions|see also|linked actions|related actions
    """,
    Field.TAGS: "étiquette|mot-clé|mots-clés|tag|tags|keywords|labels",
    Field.ALIASES: "alias|aliases|autre nom|autres noms|also known as",
}

# Words that may follow a label without making it another one.
QUALIFIERS = words_in(
    """
    prévisionnel prévisionnelle indicatif indicative général générale local locale principal principale associé envisagé
    identifié prévu mobilisé potentiel pressenti visé attendu concerné éventuel nécessaire clé détaillé global globale
    opérationnel spécifique retenu proposé interne externe confidentiel
    confidentielle privé privée initial actuel actuelle estimé estimatif territorial
    territoriaux
    expected planned main key current general specific estimated potential internal external proposed
    """
)

# Whole endings, in folded form, that may follow a label in the same way.
ENDINGS = (
    "de l'action",
    "de cette action",
    "de la fiche",
    "de la fiche action",
    "du projet",
    "de la mesure",
    "du chantier",
    "de l'operation",
    "of the action",
    "of the project",
    "a mener",
    "a mobiliser",
)

# Feminine writings beside their masculine, in folded singular form.
FEMININES = {
    "referente": "referent",
    "elue": "elu",
    "chargee": "charge",
    "administratrice": "administrateur",
    "animatrice": "animateur",
    "coordinatrice": "coordinateur",
    "coordonnatrice": "coordonnateur",
    "contributrice": "contributeur",
    "participante": "participant",
    "associee": "associe",
    "porteuse": "porteur",
    "salariee": "salarie",
    "visee": "vise",
    "attendue": "attendu",
    "prevue": "prevu",
    "envisagee": "envisage",
    "mobilisee": "mobilise",
    "concernee": "concerne",
}
