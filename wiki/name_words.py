"""What a single name is by its words: a person's, an organisation's or neither."""

import re

from wiki.folding import fold
from wiki.word_lists import words_in

PARTICLES = words_in(
    """
    de du des la le les d' l' von van der den di da af et y el al ben bin ter ten of
    """
)

COURTESY_TITLES = words_in(
    """
    m mm mme mmes mlle mr mrs ms miss dr pr prof me monsieur madame mademoiselle docteur maitre
    """
)

# What a person does, folded: behind a name these words speak of that person.
_FUNCTIONS = words_in(
    """
    charge chargee directeur directrice responsable president presidente adjoint adjointe maire elu elue chef cheffe
    coordinateur coordinatrice coordonnateur coordonnatrice animateur animatrice technicien technicienne ingenieur
    ingenieure conseiller conseillere delegue deleguee secretaire tresorier tresoriere stagiaire assistant assistante
    referent referente benevole salarie salariee administrateur administratrice pilote copilote gerant gerante
    copresident copresidente
    director chair officer manager mayor councillor trustee volunteer treasurer secretary coordinator
    """
)

# Words that make a name an organisation's wherever they stand.
_ANYWHERE = words_in(
    """
    service services direction communaute communautes association associations reseau reseaux syndicat
    federation fondation collectif cooperative agglomeration metropole departement region ministere prefecture
    mairie groupement conseil universite interprofession observatoire department council agency network
    federation foundation trust university ministry committee ltd inc
    """
)
# Words that do so only at the beginning, because they are family names too; categories of partners are among them.
_FIRST = words_in(
    """
    agence chambre maison office pole ecole ecoles college colleges lycee lycees institut centre centres
    caisse banque union comite club societe entreprise entreprises groupe mission missions cabinet bureau
    ville villes pays parc scop scops scic sarl sas epci epcis ccas cias ademe etat europe france commune
    communes intercommunalite intercommunalites collectivite collectivites regions departements mairies
    syndicats federations fondations collectifs cooperatives bailleur bailleurs professionnel professionnels
    habitants habitant acteurs acteur agriculteurs commercants usagers citoyens elus elu benevoles structures
    structure partenaires financeurs equipe equipes atelier ateliers tiers confederation ligue cercle
    compagnie regie plateforme delegation secretariat tribunal hopital clinique musee theatre mediatheque
    bibliotheque antenne relais cluster incubateur laboratoire conservatoire etablissement etablissements
    organisme organismes ong amap cae crous caf msa poste sncf academie rectorat gendarmerie police pompiers
    artisans producteurs bailleuses board team school hospital company group museum association bank
    """
)
_CATEGORY_START = re.compile(r"(?:les|des|la|le|un|une|l'|d'autres|autres|tous|toutes|the|local)(?: |(?<='))")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)(?:-?[^\W\d_]\.)*|[^\W\d_]")
_FIRST_WORD = re.compile(r"(?<!\S)(?:(?:vice|co)[-‑ ])?[^\W\d_]+", re.IGNORECASE)
LONGEST_NAME = 200
_VOWEL = re.compile(r"[aeiouy]")


def is_capitals(word: str) -> bool:
    """Whether a word of two letters or more is written in capitals alone, as acronyms are."""
    letters = [character for character in word if character.isalpha()]
    return len(letters) > 1 and word.isupper() and "." not in word


def _is_small(word: str) -> bool:
    return word[0].islower() and fold(word) not in PARTICLES and not word.lower().startswith(("d'", "d’", "l'", "l’"))


def is_organisation(name: str) -> bool:
    """Whether these words name an organisation, or a category of them, rather than a person.

    Told by words (service, direction, réseau…), by an acronym alone or in front (`TZCLD`, `ESS France`), by `&` between
    letters, by a figure, or by small words that no person's name has (`Coopérer pour entreprendre`).
    """
    words = name[:LONGEST_NAME].strip(" .,;").split()
    if not words:
        return False
    folded = [fold(word).strip('.,;:()«»"') for word in words]
    without_article = re.split(r"^[ldLD]['’]", words[0], maxsplit=1)[-1]
    if folded[0] in _FIRST or fold(without_article) in _FIRST | _ANYWHERE or any(word in _ANYWHERE for word in folded):
        return True
    if any("&" in word or word[0].isdigit() for word in words):
        return True
    if len(words) > 1 and _CATEGORY_START.match(" ".join(folded)) and folded[1] in _FIRST:
        return True
    return _is_acronym(words, folded) or (len(words) > 2 and any(_is_small(word) for word in words[1:]))


def _is_acronym(words: list[str], folded: list[str]) -> bool:
    first = words[0]
    if not is_capitals(first):
        return False
    if len(words) == 1:
        return True
    unpronounceable = len(first) <= 6 and not _VOWEL.search(folded[0])
    others_are_mixed = not any(is_capitals(word) for word in words[1:])
    return unpronounceable or (others_are_mixed and len(first) <= 3 and folded[0] not in PARTICLES)


def looks_like_person(name: str) -> bool:
    """Whether these words could be a person's name: one to six capitalised words, particles and initials too."""
    words = name[:LONGEST_NAME].strip(" ,;").split()
    if not 1 <= len(words) <= 6 or is_organisation(name):
        return False
    if not words[0][0].isupper() and not words[0].lower().startswith(("d'", "d’")):
        return False
    return all(_is_name_word(word) for word in words)


def is_function(words: str) -> bool:
    """Whether words say what a person does (`chargée de mission`, `vice-président`) rather than who it is."""
    first = _FIRST_WORD.match(words[:LONGEST_NAME])
    return first is not None and fold(first.group()).removeprefix("vice ").removeprefix("co ") in _FUNCTIONS


def _is_name_word(word: str) -> bool:
    bare = word.strip('.,«»"')
    if _INITIAL.fullmatch(word) or fold(word) in PARTICLES:
        return True
    if any(not (character.isalpha() or character in "-'’.·‑") for character in bare):
        return False
    return any(character.isupper() for character in bare[:3])
