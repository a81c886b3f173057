"""What is wrong with a line that cannot be understood: unknown commands and options, missing and impossible values.

Nothing of the parser's own sentences is shown: it speaks English only.
"""

import re
from collections.abc import Sequence
from gettext import gettext as _

from typer.exceptions import TyperException

from commands.console import one_line
from commands.tables import cut

PROGRAM = "fabrique"
_QUOTED = re.compile(r"'([^']*)'")
_EXTRA = "unexpected extra argument(s) ("
_NO_VALUE = "does not take a value"


class UnknownCommand(TyperException):
    """There is no command `name`; `likely` are some that are written like it."""

    def __init__(self, name: str, likely: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.likely = likely


class ExcludeEachOther(TyperException):
    """Two options of the command at `command_path` that cannot be given together."""

    def __init__(self, first: str, second: str, command_path: str) -> None:
        super().__init__(f"{first} {second}")
        self.options = (first, second)
        self.command_path = command_path


def usage_refusal(error: TyperException) -> str:
    """Two lines: what was not understood, and how to find what is."""
    context = getattr(error, "ctx", None)
    command = getattr(context or error, "command_path", "") or PROGRAM
    hint = _("“{command} --help” says what can be written.").format(command=command)
    return f"{_what(error)}\n{hint}"


def _what(error: TyperException) -> str:
    if isinstance(error, UnknownCommand):
        return _with_likely(_("There is no command “{name}”.").format(name=_short(error.name)), error.likely)
    if isinstance(error, ExcludeEachOther):
        first, second = error.options
        return _("{first} and {second} exclude each other.").format(first=first, second=second)
    kind = type(error).__name__
    if kind == "NoSuchOption":
        sentence = _("There is no option {name}.").format(name=_named(error, "option_name"))
        return _with_likely(sentence, getattr(error, "possibilities", None) or ())
    if kind == "MissingParameter":
        return _("Missing: {name}.").format(name=_parameter(error))
    if kind == "BadParameter":
        return _bad_value(error)
    if kind == "BadOptionUsage":
        no_value = _NO_VALUE in error.message
        sentence = _("The option {name} takes no value.") if no_value else _("The option {name} needs a value.")
        return sentence.format(name=_named(error, "option_name"))
    if _EXTRA in error.message:
        words = error.message.partition(_EXTRA)[2].removesuffix(")")
        return _("There is more on the line than can be used: {words}").format(words=_short(words))
    return _("The line was not understood.")


def _bad_value(error: TyperException) -> str:
    sentence = _("The value of {name} is not possible.").format(name=_parameter(error))
    if "greater than or equal to 0" in error.message:
        return sentence + " " + _("It is a whole number, 0 or more.")
    if "'int'" in error.message or "integer" in error.message:
        return sentence + " " + _("It is a whole number.")
    return _with_likely(sentence, _choices(error))


def _choices(error: TyperException) -> Sequence[str]:
    """The values that are possible, where the parser's message lists them after the one that is not."""
    _value, _is, possible = error.message.partition("not one of")
    return [_short(name) for name in _QUOTED.findall(possible)]


def _with_likely(sentence: str, likely: Sequence[str]) -> str:
    if not likely:
        return sentence
    return sentence + " " + _("Possible: {allowed}.").format(allowed=", ".join(likely[:8]))


def _parameter(error: TyperException) -> str:
    parameter = getattr(error, "param", None)
    options = [name for name in getattr(parameter, "opts", ()) if name.startswith("-")]
    metavar = getattr(parameter, "metavar", None) or str(getattr(parameter, "name", "") or "?").upper()
    return str(options[-1] if options else metavar)


def _named(error: TyperException, attribute: str) -> str:
    return _short(str(getattr(error, attribute, "?")))


def _short(words: str) -> str:
    return cut(one_line(words), 80)
