"""Every label of the table, in French and English, in the writings that groups use."""

import pytest

from wiki.labels import ACTION_HEADINGS, Field, field_of, is_internal, label_key, labels_of, read_label

# The field, then its labels as groups write them.
TABLE = {
    Field.AXIS: "Axe|Axe stratégique|Sous-axe|Orientation|Volet|Pilier|Levier|Défi|Ambition|Thématique"
    "|Objectif stratégique|Axis|Pillar|Strand|Theme|Priority area",
    Field.NUMBER: "N°|Fiche-action n°|Fiche n°|Action n°|Action no.",
    Field.TITLE: "Fiche-action|Mesure|Opération|Projet|Engagement|Intitulé|Titre|Chantier|Intitulé de l’action"
    "|Action sheet|Measure|Commitment|Project|Title",
    Field.BOARD_REFERENTS: "Référent CA|Référente CA|Référent(e)(s) CA|Référents CA|Élu·e référent·e|Référente élue"
    "|Élu référent|Administrateur référent|Administratrice référente|Référent politique|Portage politique|Board lead"
    "|Elected lead|Councillor lead|Sponsor",
    Field.TEAM_REFERENTS: "Référent équipe|Référente équipe|Référent technique|Pilote|Pilote(s)|Pilotes|Personne pilote"
    "|Chargé de mission|Chargé(e) de mission|Chargée de mission|Chargé.e.s de mission|Responsable|Animateur|Animatrice"
    "|Coordinateur|Coordinatrice|Coordinateur·rice|En charge|Suivi par|Lead officer|Lead person|Owner|Coordinator"
    "|Action lead",
    Field.LEAD_ORGANISATION: "Porteur|Porteur de projet|Structure porteuse|Structure pilote|Maître d'ouvrage"
    "|Maître d’ouvrage|MAITRE D'OUVRAGE|Direction ou service pilote|Chef de file|Lead organisation|Lead agency"
    "|Coordinating member",
    Field.CONTRIBUTORS: "Contributeurs|Autres contributeurs|Contributeur·rice·s|Contributeurs.rices|Contributeur(rice)s"
    "|Participants|Participant·e·s|Membres|Équipe|Groupe de travail|Co-pilotes|Copilotes|Binôme|Appui|Contributors"
    "|Members|Supporting members|Who is involved",
    Field.PARTNERS: "Partenaires|Partenaire(s)|Partenaires associés|Partenaires potentiels"
    "|Partenaires actés et potentiels|Partenaires mobilisés|Partenaires financeurs|Structures associées"
    "|Parties prenantes"
    "|Partners|Key partners"
    "|Stakeholders|External support",
    Field.CONTEXT: "Contexte|Constat|Constats|Enjeux|Diagnostic|Problème|Problématique|État des lieux|Etat des lieux"
    "|Pourquoi|Pourquoi ?|Origine|Contexte et enjeux|Context|Background|Rationale|Problem|Issue|Why",
    Field.OBJECTIVES: "Objectif|Objectifs|Objectif(s)|Objectifs visés|OBJECTIFS VISÉS|Objectif général"
    "|Objectifs spécifiques|Objectif opérationnel|But|Buts|Finalité|Finalités|Objectives|Aims|Goals|Purpose",
    Field.DESCRIPTION: "Description|Descriptif|Présentation de l'action|Proposition|Résumé|Summary|Overview",
    Field.ACTIONS: "Actions|Action(s)|Sous-actions|Étapes|Mise en œuvre|Mise en oeuvre|MISE EN ŒUVRE|Modalités"
    "|Programme de travail|Activités|Tâches|À faire|A faire|Jalons|Livrables|Steps|Activities|Tasks|Milestones"
    "|Deliverables|Next steps",
    Field.CALENDAR: "Calendrier|Calendrier prévisionnel|Échéance|Échéance(s)|Échéancier|Planning|Date|Dates|Date(s)"
    "|Date de début|Date de fin|Date de début/fin|Durée|Période|Timeline|Schedule|Due date|Deadline|Start date"
    "|Start/end date",
    Field.STATUS: "Statut|Avancement|État d'avancement|Niveau d'avancement|Où en est-on ?|Status|Progress|RAG",
    Field.PRIORITY: "Priorité|Niveau de priorité|Priority",
    Field.ATTENTION: "Point d'attention|Points d’attention|Point(s) de vigilance|Questions en suspens|Risques|Freins"
    "|Points bloquants|Points of attention|Watch points|Risks|Open questions|Blockers",
    Field.RESULTS: "Effets attendus|Résultats attendus|Effets/résultats attendus|Impacts|Outcomes",
    Field.INDICATORS: "Indicateurs|Indicateurs de suivi|Évaluation|KPIs|Success criteria",
    Field.TARGETS: "Cibles|Publics visés|Public visé|Bénéficiaires|Audience",
    Field.MEANS: "Moyens|Budget|Budget (en €)|Coût|Coûts|ETP|Ressources|Resources|FTE",
    Field.FUNDING: "Financements|Financeurs|Montant|Funding|Funders",
    Field.GOVERNANCE: "COPIL|Instance|Bureau|Gouvernance|Governance",
    Field.DOCUMENTS: "Annexes|Documents|Fiches kits|Links",
    Field.NOTES: "Notes|Commentaires|Bilan|Observations internes|Log",
    Field.LINKED: "Cf.|Voir aussi|Actions liées|See also",
}
CASES = [(label, field) for field, labels in TABLE.items() for label in labels.split("|")]


@pytest.mark.parametrize(("label", "field"), CASES)
def test_a_label_announces_its_field(label: str, field: Field) -> None:
    assert field_of(label) is field
    assert field_of(f"  {label.upper()} :") is field


@pytest.mark.parametrize(("label", "field"), CASES)
def test_a_label_before_a_colon_gives_its_value(label: str, field: Field) -> None:
    line = f"{label} : une valeur : longue"
    found = read_label(line)
    assert found is not None
    assert (found.field, found.words, found.value) == (field, label, "une valeur : longue")
    assert line[found.start_of_value :] == found.value


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Contexte.", ""),
        ("Contexte :", ""),
        ("## Contexte", ""),
        ("## 1. Contexte ##", ""),
        ("**Contexte**", ""),
        ("**Contexte :**", ""),
        ("**Contexte :** rural", "rural"),
        ("**Contexte** : rural", "rural"),
        ("**Contexte : rural**", "rural"),
        ("__Contexte__ : rural", "rural"),
        ("  Contexte\u00a0: rural  ", "rural"),
    ],
)
def test_headings_and_bold_lines_are_labels(line: str, value: str) -> None:
    found = read_label(line)
    assert found is not None
    assert (found.field, found.words, found.value) == (Field.CONTEXT, "Contexte", value)
    assert line[found.start_of_value :].startswith(value)


@pytest.mark.parametrize(
    "line",
    [
        "- Outiller : ingénierie",
        "- Objectifs : réparer",
        " - Contexte",
        "• Partenaires : Ville",
        "▪ Budget",
        "1. Budget : 3 €",
        "o\tBudget",
        "Trois communes rurales n'ont plus d'atelier",
        "Qualifier, donner à voir : du point de vue des droits",
        "Remarque libre qui ne va sous aucune rubrique : le camion",
        "Les objectifs de la ville sont clairs",
        "https://example.org",
        "",
        ":",
        "###",
    ],
)
def test_items_and_sentences_are_no_labels(line: str) -> None:
    assert read_label(line) is None


def test_the_longest_label_wins() -> None:
    assert field_of("Objectif") is Field.OBJECTIVES
    assert field_of("Objectif stratégique") is Field.AXIS
    assert field_of("Référent") is Field.TEAM_REFERENTS
    assert field_of("Référent CA") is Field.BOARD_REFERENTS


def test_writings_of_one_label_have_one_key() -> None:
    keys = {label_key(words) for words in ("Chargé(e)s de mission :", "CHARGÉE DE MISSION", "chargé·e·s de mission.")}
    assert keys == {"charge de mission"}


def test_every_label_of_the_table_is_read_back() -> None:
    for field in Field:
        for label in labels_of(field):
            assert field_of(label) is not None, (field, label)


def test_action_headings_hold_the_keys_of_action_labels() -> None:
    assert label_key("Mise en œuvre") in ACTION_HEADINGS
    assert label_key("Contexte") not in ACTION_HEADINGS


def test_a_label_may_say_that_its_value_is_internal() -> None:
    assert is_internal("Observations internes")
    assert not is_internal("Observations")
