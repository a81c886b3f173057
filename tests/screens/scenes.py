"""What there is to see: each scene brings the window into one state."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit

from tests.desktop.typing_keys import type_text
from tests.screens.stage import BOTH, READ, WRITE, Stage

OLD_SHEET = """Fiche-action n°12 Une recyclerie au chef-lieu
Axe 2 : Habiter et réparer
Référent CA : Odile Prat
Référents équipe : Hugo Martin et Zoé Garnier
Partenaires : Ville de Brest, la ressourcerie ?
Contexte :
Chaque année, 300 tonnes d'objets partent à la benne.
Actions :
- Trouver un local avant fin mars
- Chiffrer l'aménagement (18 juin ?)
Points d'attention : le bail du local
Une ligne que personne n'attendait
"""

Scene = Callable[[Stage], None]


def side_by_side(stage: Stage) -> None:
    """A sheet, written and read."""
    stage.open(mode=BOTH)


def writing(stage: Stage) -> None:
    """A sheet being written."""
    stage.open(mode=WRITE).take_focus()


def reading(stage: Stage) -> None:
    """A sheet being read."""
    stage.open(mode=READ)


def overview(stage: Stage) -> None:
    """All commands and their keys."""
    stage.desk.commands.run("view.keys")


def palette(stage: Stage) -> None:
    """Going somewhere by name."""
    stage.desk.commands.run("go.anywhere")
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        type_text(field, "ma")


def results(stage: Stage) -> None:
    """Searching as one types."""
    stage.desk.window.search.take_focus()
    type_text(stage.desk.window.search, "velo")


def no_result(stage: Stage) -> None:
    """Searching for what is nowhere."""
    stage.desk.window.search.take_focus()
    type_text(stage.desk.window.search, "xylophone")


def review(stage: Stage) -> None:
    """An old sheet, about to come in."""
    if stage.desk.furniture is not None:
        stage.desk.furniture.beginnings.review(OLD_SHEET)


def welcome(stage: Stage) -> None:
    """The first start."""


def nothing_open(stage: Stage) -> None:
    """An open workspace with no page open."""


ORDINARY: dict[str, Scene] = {
    "side-by-side": side_by_side,
    "writing": writing,
    "reading": reading,
    "overview": overview,
    "palette": palette,
    "results": results,
    "no-result": no_result,
    "review": review,
}
EMPTY: dict[str, Scene] = {"nothing-open": nothing_open, "palette": palette, "no-result": no_result, "review": review}
FIRST: dict[str, Scene] = {"welcome": welcome}
