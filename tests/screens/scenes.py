"""What there is to see: each scene brings the window into one state."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.replacing.view import ReplaceView
from desktop.shell.page import LonePage
from tests.desktop.typing_keys import press, type_text
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


def look_for(stage: Stage, words: str) -> None:
    """Type into the search field, and wait for the answer."""
    stage.desk.window.search.take_focus()
    type_text(stage.desk.window.search, words)
    stage.until(lambda: not stage.desk.window.search.is_waiting)


def results(stage: Stage) -> None:
    """Searching as one types."""
    look_for(stage, "co")


def facets(stage: Stage) -> None:
    """Narrowing what was found, by keyboard."""
    look_for(stage, "co")
    press(stage.desk.window.search, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        press(stage.desk.window.search, Qt.Key.Key_Down)


def narrowed(stage: Stage) -> None:
    """What was found, limited, and a quotation mark that is not closed."""
    look_for(stage, 'axe:1 statut:"en cours" "co')


def offered(stage: Stage) -> None:
    """An empty search field."""
    stage.desk.window.search.take_focus()
    stage.desk.window.search.clear()


def no_result(stage: Stage) -> None:
    """Searching for what is nowhere."""
    look_for(stage, "xylophone")


def meant(stage: Stage) -> None:
    """A word that is nowhere, and the nearest that is somewhere."""
    look_for(stage, "comunne")


def completing(stage: Stage) -> None:
    """How a query goes on."""
    look_for(stage, "part")


def values(stage: Stage) -> None:
    """The values of a field."""
    look_for(stage, "axe:")


def indexing(stage: Stage) -> None:
    """Searching while the index is being made."""
    if stage.desk.opened is not None:
        stage.desk.opened.searcher.indexing.emit(62)
    look_for(stage, "co")


def settled(stage: Stage) -> None:
    """The index is up to date again."""
    if stage.desk.opened is not None:
        stage.desk.opened.searcher.indexing.emit(None)


def saving(stage: Stage) -> None:
    """Saving a search under a name; how many each finds stands beside the axes."""
    stage.desk.window.search.take_focus()
    type_text(stage.desk.window.search, "axe:3 velo")
    stage.desk.commands.run("search.save")


def replacing(stage: Stage) -> None:
    """Every change of a replacement, before any is made."""
    stage.desk.commands.run("replace.everywhere")
    page = stage.desk.window.pages.current_page()
    view = page.widget if isinstance(page, LonePage) else None
    if isinstance(view, ReplaceView):
        view.head.by.setText("municipalité")
        view.begin("commune")
        stage.wait(1_500)


def replacing_nothing(stage: Stage) -> None:
    """The page that replaces, before anything is written in it."""
    stage.desk.commands.run("replace.everywhere")


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
    "facets": facets,
    "narrowed": narrowed,
    "offered": offered,
    "no-result": no_result,
    "meant": meant,
    "completing": completing,
    "values": values,
    "indexing": indexing,
    "saving": saving,
    "replacing": replacing,
    "review": review,
}
EMPTY: dict[str, Scene] = {
    "nothing-open": nothing_open,
    "palette": palette,
    "offered": offered,
    "no-result": no_result,
    "replacing-nothing": replacing_nothing,
    "review": review,
}
FIRST: dict[str, Scene] = {"welcome": welcome}
