"""Every line of a source is somewhere in the result, however mangled the source is."""

import random
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from documents.reading.drafts import Findings, Value
from documents.reading.understanding import missing_lines, understand
from tests.documents.understanding.reading import lines_of, read, sample

_SAMPLES = tuple(sample(name) for name in ("seed.txt", "atelier-velo.txt", "comite-locaux.md", "retour-partenaire.md"))
_LABELS = (
    "Contexte",
    "OBJECTIFS",
    "**Actions**",
    "Partenaires",
    "Pilote(s)",
    "Statut",
    "Calendrier",
    "## Budget",
    "Axe",
    "Titre",
)
_WORDS = (
    "vélo",
    "Inès Garnier",
    "18 juin ?",
    "à définir",
    "ADEME, Région et",
    "12 000 €",
    "n°8",
    "tra-",
    "vail",
    "?",
    "o",
)
_MARKS = ("", "- ", "• ", "o\t", "   – ", "1. ", "a) ", "☐ ", "- [x] ", "> ", "| a | ", "\t", "# ", "```", "\f", "→ ")
_ODD = ("\x00", "\x0b", "\x85", "\u2028", "\ud800", "\u00ad", "\u00a0", "\t\t", "**", "|", "---", "\x1b[31m")

_pieces = st.sampled_from((*_LABELS, *_WORDS, *_ODD, "<br>")) | st.text(max_size=12)
_lines = st.builds(
    lambda mark, pieces, colon: mark + (" : " if colon else " ").join(pieces),
    st.sampled_from(_MARKS),
    st.lists(_pieces, max_size=5),
    st.booleans(),
)
_texts = st.builds(
    lambda lines, ending: ending.join(lines), st.lists(_lines, max_size=25), st.sampled_from(("\n", "\r\n", "\r"))
)


def _shuffled(lines: list[str], chance: random.Random) -> None:
    chance.shuffle(lines)


def _without_marks(lines: list[str], chance: random.Random) -> None:
    lines[:] = [line.lstrip("-•– \t#*") if chance.random() < 0.5 else line for line in lines]


def _doubled(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))


def _odd_mark(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = chance.choice(_MARKS) + lines[at]


def _odd_character(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(_ODD) + lines[at][place:]


def _long_line(lines: list[str], chance: random.Random) -> None:
    lines.append(" ".join(chance.choices(lines, k=30)))


def _strange_line(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), f"Phrase libre {chance.randrange(1000)} sans rubrique")


_MANGLERS: tuple[Callable[[list[str], random.Random], None], ...] = (
    _shuffled,
    _without_marks,
    _doubled,
    _odd_mark,
    _odd_character,
    _long_line,
    _strange_line,
)


@settings(max_examples=60)
@given(_texts)
def test_no_line_of_a_generated_text_is_missing(text: str) -> None:
    lines = lines_of(text)
    assert missing_lines(lines, understand(lines)) == []


@settings(max_examples=60)
@given(st.sampled_from(_SAMPLES), st.lists(st.sampled_from(_MANGLERS), min_size=1, max_size=6), st.integers(0, 2**32))
def test_no_line_of_a_mangled_sheet_is_missing_even_before_the_rescue(
    text: str, manglers: list[Callable[[list[str], random.Random], None]], seed: int
) -> None:
    written, chance = text.split("\n"), random.Random(seed)
    for mangle in manglers:
        mangle(written, chance)
    lines = lines_of("\n".join(written))
    assert missing_lines(lines, read("\n".join(written))) == []


def test_the_check_names_a_line_whose_words_are_gone() -> None:
    lines = lines_of("un deux\ntrois")
    assert [line.number for line in missing_lines(lines, Findings(unfiled=(Value("un", "deux"),)))] == [2]


def test_a_word_cut_by_a_hyphen_counts_when_it_is_whole() -> None:
    lines = lines_of("du covoi-\nturage")
    assert missing_lines(lines, Findings(unfiled=(Value("du covoiturage"),))) == []
    assert len(missing_lines(lines, Findings(unfiled=(Value("du covoitage"),)))) == 2
