"""French sheets for measuring search, the same every time: 3 kB each, words as unevenly used as in real texts.

Thirty thousand forms in families (réparation, réparations…), accents, elisions, inclusive writing, acronyms, numbers.
"""

import bisect
import itertools
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_LITTLE = """
    de la le les et des en un une du que qui dans pour pas sur est plus par au avec ce il sont ne se mais nous ou cette
    aux leur fait être tout son bien sans tous après aussi avant jour événement atelier école assemblée réunion bénévole
    trésorière référent·e·s salle budget adhésion marché cœur forêt mairie août activité essai ESS C.A. R&D habitant·es
    co-voiturage aujourd’hui tiers-lieu MOB-03 n°8
"""
_SYLLABLES = """
    a é ba bé bi bou bra ca cé chan cha co con cré da dé di do é fa fé fi fleu fo gé gra hé in jar jeu la lé li lo ma mé
    mi mon mou na né ni no or pa pé pla pou pré qua ra ré ri ro sa sé si sol su ta té ti tra va vé vi voi
"""
_FAMILIES = """
    tion tions|ment ments|eur eurs euse euses|ier iers ière ières|age ages|té tés|ette ettes|al ale aux ales
    |er e es ez ent ait é ée és ées ant era|if ive ifs ives|ique iques|eux euse euses|eau eaux
"""
_NAMES = (
    "Éloïse Lefèvre|Zoé Müller|Jérôme N’Diaye|Inès Benoît|Gaël Le Goff|Anne d’Aubigny|12 mai 2027|250 000 €|T2 2027"
)
_FORMS = 30_000
_EVENNESS = 1.02


@dataclass(frozen=True, slots=True)
class SheetText:
    """The title and the body of a made-up sheet."""

    title: str
    body: str


class FrenchText:
    """Makes sheets, and what people would type to find them."""

    def __init__(self, seed: int = 1) -> None:
        self._rng = random.Random(seed)

    @cached_property
    def _words(self) -> list[str]:
        families = [family.split() for family in _FAMILIES.split("|")]
        forms: dict[str, None] = {}
        while len(forms) < _FORMS:
            head = "".join(self._rng.choices(_SYLLABLES.split(), k=self._rng.choice((1, 2, 2, 3))))
            forms.update(dict.fromkeys(head + ending for ending in self._rng.choice(families)))
        known = list(forms)
        self._rng.shuffle(known)
        return [*_LITTLE.split(), *known]

    @cached_property
    def _shares(self) -> list[float]:
        return list(itertools.accumulate(1 / (rank + 3) ** _EVENNESS for rank in range(len(self._words))))

    def sheets(self, count: int) -> Iterator[SheetText]:
        """That many sheets, each with a title of four or five words and a body of about 3 kB with a few actions."""
        for number in range(count):
            title = f"{' '.join(self._drawn(self._rng.randint(3, 4)))} {number}".capitalize()
            actions = "".join(f"- [ ] {self._sentence(8)}\n" for _ in range(self._rng.randint(2, 5)))
            context = "\n\n".join(" ".join(self._sentence(14) for _ in range(7)) for _ in range(4))
            yield SheetText(title, f"## Contexte\n\n{context}\n\n## Actions\n\n{actions}")

    def keystrokes(self, sheets: list[SheetText], count: int) -> list[str]:
        """What the search field holds, letter by letter, while words of these sheets are typed; mixed up.

        One to four words; two times in five without their accents.
        """
        typed: list[str] = []
        for turn in range(count // 6):
            sheet = self._rng.choice(sheets)
            source = (sheet.title if turn % 3 else sheet.body[14:]).split()
            length = turn % 4 + 1
            start = self._rng.randrange(max(1, len(source) - length))
            words = " ".join(source[start : start + length]).strip(".,-[] ").lower()
            words = _bare(words) if turn % 5 < 2 else words
            typed += [words[: end + 1] for end in range(len(words)) if words[end] != " "]
        return self._rng.sample(typed, min(count, len(typed)))

    def _drawn(self, count: int) -> list[str]:
        shares, words = self._shares, self._words
        return [words[bisect.bisect(shares, self._rng.random() * shares[-1])] for _ in range(count)]

    def _sentence(self, length: int) -> str:
        words = [f"l’{word}" if word[0] in "aeéi" and len(word) > 4 else word for word in self._drawn(length)]
        if self._rng.random() < 0.2:
            words.insert(length // 2, self._rng.choice(_NAMES.split("|")))
        return f"{' '.join(words).capitalize()}."


def _bare(words: str) -> str:
    """Words as they are typed in a hurry: without accents and ligatures, and with the keyboard's apostrophe."""
    spelled = words.replace("œ", "oe").replace("’", "'")
    return "".join(letter for letter in unicodedata.normalize("NFD", spelled) if not unicodedata.combining(letter))
