"""What reading costs while somebody types: one edited section against the whole text rendered anew, and drawing it.

Run with `python -m benchmarks.reading_speed`; times are median / p95, the ratio is that of the medians.
"""

import os
import sys
from collections.abc import Callable
from itertools import count

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from benchmarks.timing import compare, told
from desktop.reading.looks import looks_of
from desktop.rendering import Looks, render
from desktop.theme import Theme, ThemeChoice

SECTION = """## Partie {number}

Le réseau relie les **neuf pôles d'emploi** par des itinéraires *continus*, voir [[Fiche {number}|celle-ci]] et #vélo.

> [!decision] Décision du 14 novembre
> Le groupe retient le scénario B : ==86 km en 2030==[^{number}].

| Itinéraire | Longueur | Échéance |
|---|--:|---|
| A · Gare | 7,4 km | juin 2027 |
| B · Canal | 11,2 km | déc. 2027 |

- [x] Relever les points durs
- [ ] Chiffrer le franchissement, @Claire Moreau
  - [/] demander deux devis

[^{number}]: Délibération, annexe {number}.

"""
SIZES = (5_000, 50_000, 200_000)
TURNS = 12
COUNT = count()


def text_of(size: int) -> str:
    """A sheet of about this many characters, with everything in it."""
    count = max(1, size // len(SECTION))
    return "".join(SECTION.replace("{number}", str(number)) for number in range(count))


def main() -> int:
    """Print one table."""
    application = QApplication.instance() or QApplication([])
    if not isinstance(application, QApplication):
        return 1
    looks = looks_of(Theme(application, ThemeChoice.LIGHT))
    told("", "one section edited | whole text anew | ratio of the first to the second")
    for size in SIZES:
        text = text_of(size)
        render(text, looks)
        half = text.index("Relever", len(text) // 2)

        def edited(turn: int, text: str = text, half: int = half) -> object:
            return render(f"{text[:half]}mot {turn} {text[half:]}", looks)

        def anew(_: int, text: str = text) -> object:
            return render(text.replace("Le réseau", f"Le réseau {next(COUNT)}"), looks)

        told(f"render, {size // 1000} kB", compare(edited, anew, turns=TURNS).told())
        told(f"draw and lay out, {size // 1000} kB | render anew", _drawing(text, looks, anew))
    return 0


def _drawing(text: str, looks: Looks, anew: Callable[[int], object]) -> str:
    html = render(text, looks).html

    def draw(_: int) -> object:
        document = QTextDocument()
        document.setDefaultStyleSheet(looks.style_sheet())
        document.setHtml(html)
        document.setTextWidth(500)
        return document.size()

    return compare(draw, anew, turns=5, warm=1).told()


if __name__ == "__main__":
    sys.exit(main())
