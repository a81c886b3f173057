"""Help in the language of the person: the parser's own pages, with its words and ours translated when shown."""

from gettext import gettext as _
from typing import Any

from typer.core import TyperCommand, TyperGroup, TyperOption


def N_(phrase: str) -> str:  # noqa: N802 - gettext's name for a phrase that is translated when it is shown
    """Mark a phrase for translation."""
    return phrase


PARSERS_WORDS = (N_("Options"), N_("Arguments"), N_("Commands"), N_("required"), N_("default: {default}"))
"""What the parser asks gettext for by itself."""


class CommandPage(TyperCommand):
    """One command and its page."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Called by the parser."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), _usage())

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """Called by the parser."""
        return _in_words(super().get_help_option(ctx))


class ProgramPage(TyperGroup):
    """The program and its page."""

    command_class = CommandPage

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Called by the parser."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), _usage())

    def get_help_option(self, ctx: Any) -> TyperOption | None:
        """Called by the parser."""
        return _in_words(super().get_help_option(ctx))


def translate(program: ProgramPage) -> None:
    """Put every explanation of a program that was just built into the language that gettext speaks."""
    for command in (program, *program.commands.values()):
        command.help = _(command.help) if command.help else None
        for parameter in command.params:
            words = getattr(parameter, "help", None)
            if words:
                parameter.help = _(words)  # type: ignore[attr-defined]


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
