"""What can be typed: every command with its arguments and options.

The functions here only hand over; what a command does is in the module of its group, loaded when it is asked for, so
that `--help`, `--version` and a mistyped word answer at once.
"""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
import typer.main

from commands.console import valid_text
from commands.help_pages import N_, CommandPage, ProgramPage, translate
from commands.invocation import Invocation
from commands.journal import tell_on_stderr
from commands.naming import ListName
from commands.options import BackupFile, Facets, FileFormat, Json, Limit, Offset, Sheet, Sheets, State, Values
from commands.usage import ExcludeEachOther

app = typer.Typer(
    name="fabrique",
    cls=ProgramPage,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    help=N_("The action sheets, people, partners and notes of a working group, in one safe workspace."),
)


@app.callback()
def fabrique(
    context: typer.Context,
    workspace: Annotated[
        Path | None, typer.Option(metavar=N_("DIR"), help=N_("The workspace to work in; otherwise the last one used."))
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help=N_("Tell on stderr what happens."))] = False,
    version: Annotated[bool, typer.Option("--version", help=N_("Name the versions of program and libraries."))] = False,
) -> None:
    """Open the window, where there is a screen."""
    from commands import overview

    given = _given(context)
    if verbose:
        tell_on_stderr(given.log)
    if workspace is not None:
        context.obj = given = replace(given, named=workspace)
    if version:
        overview.show_versions(given)
        raise typer.Exit
    if context.invoked_subcommand is None:
        overview.without_command(given)
    else:
        given.log.info("command: %s", context.invoked_subcommand)


@app.command(cls=CommandPage, help=N_("Open the window."))
def window(
    context: typer.Context,
    place: Annotated[str, typer.Argument(metavar=N_("DIR"), help=N_("A workspace, or a fabrique: address."))] = "",
) -> None:
    """Only for its help page: the window is opened before lines are parsed."""
    from commands.window import open_window

    named = _given(context).named
    raise typer.Exit(
        open_window([*(["--workspace", str(named)] if named else []), "window", *([place] if place else [])])
    )


@app.command(cls=CommandPage, help=N_("Make a new workspace in a folder that does not exist yet."))
def new(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar=N_("DIR"), help=N_("The folder to make."))],
    name: Annotated[str, typer.Option("--name", metavar=N_("NAME"), help=N_("The name of the workspace."))],
) -> None:
    """Make a workspace."""
    from commands import workspaces

    workspaces.new(_given(context), folder, valid_text(name))


@app.command("import", cls=CommandPage, help=N_("Read texts, Markdown and tables, and propose what they hold."))
def import_(
    context: typer.Context,
    paths: Annotated[list[str], typer.Argument(metavar=N_("PATH"), help=N_("Files and folders; - is standard input."))],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=N_("Only show what would be proposed."))] = False,
    as_json: Json = False,
    accept: Annotated[bool, typer.Option("--accept", help=N_("Import what is proposed without asking."))] = False,
) -> None:
    """Import files."""
    from commands import importing

    if dry_run and accept:
        raise ExcludeEachOther("--dry-run", "--accept", context.command_path)
    how = importing.Manner(dry_run=dry_run, as_json=as_json, accept=accept)
    raise typer.Exit(importing.import_paths(_given(context), paths, how))


@app.command("list", cls=CommandPage, help=N_("List sheets, people, partners, notes, actions or saved searches."))
def list_(
    context: typer.Context,
    what: Annotated[
        ListName, typer.Argument(metavar=N_("LIST"), help=N_("sheets, people, partners, notes, actions or searches."))
    ] = ListName.SHEETS,
    as_json: Json = False,
) -> None:
    """List what the workspace holds."""
    from commands import listing

    listing.show_list(_given(context), what, as_json=as_json)


@app.command(cls=CommandPage, help=N_("Show one sheet, note, page, person or organisation."))
def show(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar=N_("ID|TITLE"), help=N_("An id, a title, or “Axe 4 n°8”."))],
    as_json: Json = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help=N_("Answer with its Markdown, byte for byte."))] = (
        False
    ),
) -> None:
    """Show one record."""
    from commands import showing

    if as_json and as_markdown:
        raise ExcludeEachOther("--json", "--markdown", context.command_path)
    showing.show(_given(context), valid_text(what), as_json=as_json, as_markdown=as_markdown)


@app.command(cls=CommandPage, help=N_("Find words, whatever their accents, endings and case."))
def search(
    context: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar=N_("QUERY"), help=N_("What to look for."))],
    as_json: Json = False,
    limit: Limit = 20,
    offset: Offset = 0,
    with_facets: Facets = False,
) -> None:
    """Search the workspace."""
    from commands import searching

    words = valid_text(" ".join(query))
    searching.search(_given(context), words, limit=limit, offset=offset, as_json=as_json, with_facets=with_facets)


@app.command(cls=CommandPage, help=N_("Keep a search under a name, for the whole group."))
def save(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar=N_("NAME"), help=N_("What the search is called."))],
    query: Annotated[list[str], typer.Argument(metavar=N_("QUERY"), help=N_("What it looks for."))],
) -> None:
    """Keep a search."""
    from commands import saved

    saved.save(_given(context), valid_text(name), valid_text(" ".join(query)))


@app.command(cls=CommandPage, help=N_("Write sheets as Markdown files that Obsidian opens."))
def export(
    context: typer.Context,
    to: Annotated[Path, typer.Option("--to", metavar=N_("DIR"), help=N_("The folder to write into."))],
    sheets: Sheets = None,
    file_format: FileFormat = "md",
    with_private: Annotated[bool, typer.Option("--with-private", help=N_("Private things leave too."))] = False,
) -> None:
    """Export sheets."""
    from commands import exporting

    words = [valid_text(sheet) for sheet in sheets or []]
    exporting.export(_given(context), words, to, file_format=file_format, with_private=with_private)


@app.command("set", cls=CommandPage, help=N_("Set a field of a sheet, or empty it."))
def set_(
    context: typer.Context,
    sheet: Sheet,
    field: Annotated[
        str, typer.Argument(metavar=N_("FIELD"), help=N_("A name as in the front matter: status, partners…"))
    ],
    values: Values = None,
) -> None:
    """Set a field."""
    from commands import editing

    editing.set_field(
        _given(context), valid_text(sheet), valid_text(field), [valid_text(value) for value in values or []]
    )


@app.command(cls=CommandPage, help=N_("Set the state of an action."))
def tick(
    context: typer.Context,
    sheet: Sheet,
    action: Annotated[str, typer.Argument(metavar=N_("ACTION"), help=N_("Its number, its block id, or words of it."))],
    state: State = "done",
) -> None:
    """Tick an action."""
    from commands import editing

    editing.tick(_given(context), valid_text(sheet), valid_text(action), valid_text(state))


@app.command(cls=CommandPage, help=N_("Tell who changed a sheet, and when."))
def history(
    context: typer.Context,
    sheet: Annotated[
        str | None, typer.Argument(metavar=N_("SHEET"), help=N_("A sheet; without one, all that was done here."))
    ] = None,
    diff: Annotated[bool, typer.Option("--diff", help=N_("Show the words that changed."))] = False,
) -> None:
    """Show a history."""
    from commands import telling

    telling.history(_given(context), None if sheet is None else valid_text(sheet), diff=diff)


@app.command(cls=CommandPage, help=N_("Take back the last thing that you did."))
def undo(context: typer.Context) -> None:
    """Undo."""
    from commands import editing

    editing.undo(_given(context))


@app.command(cls=CommandPage, help=N_("Do again what was last undone."))
def redo(context: typer.Context) -> None:
    """Redo."""
    from commands import editing

    editing.redo(_given(context))


@app.command(cls=CommandPage, help=N_("Check that the workspace is whole."))
def check(context: typer.Context) -> None:
    """Check the workspace."""
    from commands import workspaces

    raise typer.Exit(workspaces.check(_given(context)))


@app.command(cls=CommandPage, help=N_("Write a checked copy of the workspace."))
def backup(
    context: typer.Context,
    to: BackupFile = None,
) -> None:
    """Back up."""
    from commands import workspaces

    workspaces.backup(_given(context), to)


@app.command(cls=CommandPage, help=N_("Bring a backup back; the present state is backed up first."))
def restore(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar=N_("FILE"), help=N_("A backup."))],
) -> None:
    """Restore."""
    from commands import workspaces

    workspaces.restore(_given(context), file)


@app.command(cls=CommandPage, help=N_("Build a damaged workspace again from what can be read."))
def rescue(context: typer.Context) -> None:
    """Rescue."""
    from commands import workspaces

    workspaces.rescue(_given(context))


@app.command(cls=CommandPage, help=N_("Replace a person's name and contact everywhere, for good."))
def forget(
    context: typer.Context,
    person: Annotated[str, typer.Argument(metavar=N_("PERSON"), help=N_("A name, or an id."))],
    accept: Annotated[bool, typer.Option("--accept", help=N_("Without asking: this cannot be undone."))] = False,
) -> None:
    """Forget a person."""
    from commands import forgetting

    forgetting.forget(_given(context), valid_text(person), accept=accept)


def _given(context: typer.Context) -> Invocation:
    given = context.obj
    assert isinstance(given, Invocation)
    return given


def program() -> ProgramPage:
    """The parser of the line, its explanations in the language that gettext speaks."""
    made = typer.main.get_command(app)
    assert isinstance(made, ProgramPage)
    translate(made)
    return made
