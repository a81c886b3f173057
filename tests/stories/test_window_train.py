"""On the train: no network, little battery. Somebody writes, the machine dies, and they go on where they were."""

import os
from pathlib import Path
from time import monotonic

import pytest

from storage import Kind, Workspace
from storage.editing.sheets import create
from tests.stories.desks import Desk
from tests.stories.steering import pause, rest

TITLE = "La navette du soir"
BODY = "## Actions\n\n- [ ] Compter les places\n\n## Notes\n\n"
SENTENCE = "Le dernier bus part à vingt heures, et celles qui finissent plus tard rentrent à pied par la route. " * 3


@pytest.fixture
def group(tmp_path: Path) -> Path:
    folder = tmp_path / "Groupe.fabrique"
    with Workspace.create(folder, "Groupe", author="Claire Moreau") as workspace:
        for title, body in (("Autre", "Rien.\n"), (TITLE, BODY)):
            workspace.perform(create(Kind.SHEET, title, body=body)[1])
    return folder


def test_the_train(desk: Desk, group: Path) -> None:
    desk.starts_fabrique(group)
    desk.goes_to(TITLE)
    assert desk.here() == TITLE
    rest(desk.window)
    asks_nobody(desk)

    desk.press("Ctrl+End")
    typed = writes_until_the_battery_falls_out(desk)
    saved = desk.text(TITLE)[len(BODY) :]
    assert SENTENCE.startswith(saved)
    late = [moment for moment, length in typed[:-1] if length > len(saved)]
    assert not late or typed[-1][0] - late[0] < 1.0, "more than the last second is missing"

    desk.starts_fabrique()
    desk.waits(lambda: "Groupe" in desk.window.title(), "the workspace is open again")
    assert desk.here() == TITLE
    desk.looks("again")
    another_start_raises_it(desk)
    a_change_from_elsewhere_appears(desk)
    asks_nobody(desk)


def writes_until_the_battery_falls_out(desk: Desk) -> list[tuple[float, int]]:
    """Moments after each word, with how much was typed by then; the last is the end."""
    typed, length, begin = [], 0, monotonic()
    for word in SENTENCE.split(" ")[:-1]:
        desk.types(f"{word} ")
        length += len(word) + 1
        typed.append((monotonic(), length))
        pause(desk.window, 0.08)
        if monotonic() - begin > 2.5:
            break
    desk.is_killed()
    return [*typed, (monotonic(), length)]


def another_start_raises_it(desk: Desk) -> None:
    desk.another_window_is_before()
    second = desk.starts_again()
    assert second.code == 0
    assert second.seconds < 3
    desk.waits(desk.window.is_in_front, "the first window comes forward")


def a_change_from_elsewhere_appears(desk: Desk) -> None:
    ticked = desk.surroundings.fabrique("--workspace", str(desk.folder), "tick", TITLE, "Compter", "done")
    assert ticked.returncode == 0, ticked.stderr

    def is_ticked() -> bool:
        desk.press("Ctrl+A", "Ctrl+C")
        return "- [x] Compter les places" in desk.window.copied()

    desk.waits(is_ticked, "the change is seen in the open window")
    desk.looks("ticked elsewhere")


def asks_nobody(desk: Desk) -> None:
    """The window has no way to the network open."""
    process = desk.window.process.pid
    held = {os.readlink(each) for each in Path(f"/proc/{process}/fd").iterdir()}  # noqa: PTH115
    for table in ("tcp", "tcp6", "udp", "udp6"):
        lines = Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]
        assert held.isdisjoint(f"socket:[{line.split()[9]}]" for line in lines)
