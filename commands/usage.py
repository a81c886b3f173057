"""What is wrong with a line that cannot be understood: unknown commands and options, missing and impossible values."""

import re
from collections.abc import Sequence
from gettext import gettext as _

from typer.exceptions import TyperException

from commands.console import one_line
from commands.tables import cut

PROGRAM = "fabrique"
_QUOTED = re.compile(r"'([^']*)'")


def usage_refusal(error: TyperException) -> str:
    """Two lines: what was not understood, and how to find what is."""
    command = getattr(getattr(error, "ctx", None), "command_path", PROGRAM) or PROGRAM
    hint = _("“{command} --help” says what can be written.").format(command=command)
    return f"{_what(error)}\n{hint}"


def _what(error: TyperException) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _with_likely(_unknown_option(error), getattr(error, "possibilities", None) or ())
    if kind == "MissingParameter":
        return _("Missing: {name}.").format(name=_parameter(error))
    if kind == "BadParameter":
        return _with_likely(_("The value of {name} is not possible.").format(name=_parameter(error)), _choices(error))
    if kind == "BadOptionUsage":
        return _("The option {name} needs a value.").format(name=_named(error, "option_name"))
    quoted = _quoted_in(error)
    if "command" in error.format_message().lower() and quoted:
        return _with_likely(_("There is no command “{name}”.").format(name=quoted[0]), quoted[1:])
    return _("The line was not understood: {detail}").format(detail=cut(one_line(error.format_message()), 300))


def _unknown_option(error: TyperException) -> str:
    return _("There is no option {name}.").format(name=_named(error, "option_name"))


def _quoted_in(error: TyperException) -> list[str]:
    """The names in the parser's own message, which is all that it keeps of them."""
    return [cut(one_line(name), 80) for name in _QUOTED.findall(error.format_message())]


def _choices(error: TyperException) -> Sequence[str]:
    """The values that are possible, where the parser's message lists them after the one that is not."""
    _value, _is, possible = error.message.partition("not one of")
    return [cut(one_line(name), 80) for name in _QUOTED.findall(possible)]


def _with_likely(sentence: str, likely: Sequence[str]) -> str:
    if not likely:
        return sentence
    return sentence + " " + _("Possible: {allowed}.").format(allowed=", ".join(likely[:8]))


def _parameter(error: TyperException) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None and getattr(error, "param_hint", None):
        return str(getattr(error, "param_hint", ""))
    options = [name for name in getattr(parameter, "opts", ()) if name.startswith("-")]
    metavar = getattr(parameter, "metavar", None) or str(getattr(parameter, "name", "") or "?").upper()
    return options[-1] if options else metavar


def _named(error: TyperException, attribute: str) -> str:
    return cut(one_line(str(getattr(error, attribute, "?"))), 80)
