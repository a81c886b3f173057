"""`save`, and `list searches`: the searches that the group keeps under a name."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext

from commands.console import one_line
from commands.invocation import Invocation
from commands.quoting import quoted
from commands.tables import TITLE, Column, table
from storage.editing import searches
from storage.lists import saved_searches
from storage.reader import Reader
from storage.summaries import SavedSearch
from wiki.folding import fold


def save(given: Invocation, name: str, query: str) -> None:
    """Keep a search; one of that name asks the new words from now on."""
    with given.workspace(to_write=True) as workspace:
        with workspace.reader() as reader:
            same = _named(reader, name)
        plan = searches.change_query(same.id, query) if same is not None else searches.save(name, query)[1]
        changes = workspace.perform(plan)
    if changes:
        given.console.tell(_("“{name}” is kept: {query}").format(name=quoted(name), query=one_line(query)))
    else:
        given.console.tell(_("Nothing to change: it is so already."))


def search_lines(found: Sequence[SavedSearch], width: int | None) -> Iterator[str]:
    """Each search with its name."""
    columns = (Column(_("Name"), least=TITLE), Column(_("Query")))
    yield from table(columns, [(each.title, each.query) for each in found], width)
    yield ngettext("{count} saved search", "{count} saved searches", len(found)).format(count=len(found))


def _named(reader: Reader, name: str) -> SavedSearch | None:
    return next((each for each in saved_searches(reader) if fold(each.title) == fold(name)), None)
