"""Help in the language of the person: what can be typed in words, its places named as refusals name them."""

from collections.abc import Sequence
from difflib import get_close_matches
from gettext import gettext as _
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption

from commands.naming import labelled
from commands.usage import UnknownCommand

MANY = "…"


def N_(phrase: str) -> str:  # noqa: N802 - gettext's name for a phrase that is translated when it is shown
    """Mark a phrase for translation."""
    return phrase


class CommandPage(TyperCommand):
    """One command and its page."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Called by the parser."""
        formatter.write_usage(ctx.command_path, " ".join((_("[OPTIONS]"), *_places(self.params))), _usage())

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Called by the parser."""
        _write_parameters(self.get_params(ctx), formatter)

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """Called by the parser."""
        return _in_words(super().get_help_option(ctx))


class ProgramPage(TyperGroup):
    """The program and its page."""

    command_class = CommandPage

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Called by the parser."""
        formatter.write_usage(ctx.command_path, " ".join((_("[OPTIONS]"), _("COMMAND"), MANY)), _usage())

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Called by the parser."""
        _write_parameters(self.get_params(ctx), formatter)
        _write_rows(formatter, _("Commands"), [(name, command.help or "") for name, command in self.commands.items()])

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """Called by the parser."""
        return _in_words(super().get_help_option(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Called by the parser. Raises UnknownCommand."""
        name = args[0]
        if name not in self.commands:
            raise UnknownCommand(name, get_close_matches(name[:80], self.commands))
        return super().resolve_command(ctx, args)


def translate(program: ProgramPage) -> None:
    """Put every explanation of a program that was just built into the language that gettext speaks."""
    for command in (program, *program.commands.values()):
        command.help = _(command.help) if command.help else None
        for parameter in command.params:
            for words in ("help", "metavar"):
                if getattr(parameter, words, None):
                    setattr(parameter, words, _(getattr(parameter, words)))


def place_of(parameter: Any) -> str:
    """The word that stands for what is to be written there."""
    return str(getattr(parameter, "metavar", None) or str(getattr(parameter, "name", None) or "?").upper())


def _places(parameters: Sequence[Any]) -> list[str]:
    """The arguments in the order of the line; brackets hold what may be left out."""
    named = [(each, place_of(each) + (MANY if each.nargs != 1 else "")) for each in parameters if _is_argument(each)]
    return [name if each.required else f"[{name}]" for each, name in named]


def _is_argument(parameter: Any) -> bool:
    return str(parameter.param_type_name) == "argument"


def _write_parameters(parameters: Sequence[Any], formatter: Any) -> None:
    arguments = [(place_of(each), _explained(each)) for each in parameters if _is_argument(each)]
    options = [(_option(each), _explained(each)) for each in parameters if not _is_argument(each)]
    _write_rows(formatter, _("Arguments"), arguments)
    _write_rows(formatter, _("Options"), options)


def _write_rows(formatter: Any, head: str, rows: Sequence[tuple[str, str]]) -> None:
    if rows:
        formatter.write_paragraph()
        formatter.write(labelled(head, "").rstrip() + "\n")
        formatter.indent()
        formatter.write_dl(rows)
        formatter.dedent()


def _option(option: Any) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {place_of(option)}"


def _explained(parameter: Any) -> str:
    """The explanation, with what is taken when nothing is written."""
    words = str(parameter.help or "")
    usual = parameter.default
    if parameter.required:
        return words + " " + _("[required]")
    if usual is None or getattr(parameter, "is_flag", False):
        return words
    return words + " " + _("[otherwise: {usual}]").format(usual=usual)


def _usage() -> str:
    return _("Usage:") + " "


def _in_words(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = _("Show this help.")
        option.callback = _show_page
    return option


def _show_page(context: Any, _option: object, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        context.obj.console.answer(context.get_help())
        context.exit()
