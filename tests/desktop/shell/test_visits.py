"""What was looked at."""

from pytestqt.qtbot import QtBot

from desktop.shell.pages import PageArea
from desktop.shell.visits import Visits
from desktop.theme import Theme
from desktop.work.places import Place
from tests.desktop.shell.pages_fake import fake_page


def test_a_page_counts_as_seen_after_a_while_and_when_one_goes_on(qtbot: QtBot, theme: Theme) -> None:
    area = PageArea(theme)
    qtbot.addWidget(area)
    area.use(fake_page)
    seen: list[str] = []
    visits = Visits(area, seen.append, area, after=10)
    area.go(Place("s1"))
    area.go(Place("s2"))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["s2"]
    area.go(Place("s3"))
    assert seen == ["s2", "s2"]
    visits.finish()
    assert seen == ["s2", "s2"]
