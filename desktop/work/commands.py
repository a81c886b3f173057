"""Everything that a person can do by name: the palette, the keys and the overview are made from this one list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. `name` is stable ("sheet.new"); `title` and `group` are what people read.

    `keys` is a key sequence as Qt writes it portably ("Ctrl+N"), or empty. `in_text` marks keys that the text itself
    handles, so that no shortcut of the window is made for them; they are shown all the same.
    """

    name: str
    title: str
    group: str
    run: Callable[[], None]
    keys: str = ""
    enabled: Callable[[], bool] = _always
    icon: str = ""
    in_text: bool = False


@dataclass(slots=True)
class Commands:
    """The commands of one window, in the order in which they were added."""

    _known: dict[str, Command] = field(default_factory=dict)

    def add(self, *commands: Command) -> None:
        """Take commands in. Raises ValueError for a name, or keys, that another one has."""
        for command in commands:
            taken = {known.keys: known.name for known in self._known.values() if known.keys}
            if command.name in self._known or command.keys in taken:
                raise ValueError(f"{command.name} ({command.keys}) stands beside {taken.get(command.keys)}")
            self._known[command.name] = command

    def put(self, *commands: Command) -> None:
        """Take commands in, each in the place of the one of its name: those of the page that one works in now."""
        for command in commands:
            self._known.pop(command.name, None)
        self.add(*commands)

    def take_out(self, *names: str) -> None:
        """Forget commands: nothing is there any more that they could be about."""
        for name in names:
            self._known.pop(name, None)

    def all(self) -> tuple[Command, ...]:
        """Every command."""
        return tuple(self._known.values())

    def named(self, name: str) -> Command:
        """The command of that name. Raises KeyError."""
        return self._known[name]

    def run(self, name: str) -> None:
        """Do it, when it can be done now."""
        command = self._known.get(name)
        if command is not None and command.enabled():
            command.run()
