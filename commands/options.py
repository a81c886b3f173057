"""The options and arguments that several commands have, or that say much."""

from pathlib import Path
from typing import Annotated

import typer

from commands.help_pages import N_

Json = Annotated[bool, typer.Option("--json", help=N_("Answer in JSON, for programs."))]
Sheet = Annotated[str, typer.Argument(metavar=N_("SHEET"), help=N_("An id, a title, or “Axe 4 n°8”."))]
Sheets = Annotated[
    list[str] | None, typer.Argument(metavar=N_("SHEET"), help=N_("Ids, titles or “Axe 4 n°8”; all when none."))
]
State = Annotated[str, typer.Argument(metavar=N_("STATE"), help=N_("todo, doing, done, dropped or discuss."))]
Values = Annotated[
    list[str] | None, typer.Argument(metavar=N_("VALUE"), help=N_("The value, or several for a list; none empties."))
]
FileFormat = Annotated[str, typer.Option("--format", metavar=N_("FORMAT"), help=N_("The format of the files."))]
BackupFile = Annotated[
    Path | None, typer.Option("--to", metavar=N_("FILE"), help=N_("The file to write; otherwise among the backups."))
]
Limit = Annotated[int, typer.Option("--limit", min=0, metavar=N_("NUMBER"), help=N_("At most so many results."))]
Offset = Annotated[
    int, typer.Option("--offset", min=0, metavar=N_("NUMBER"), help=N_("Leave out so many of the first results."))
]
Facets = Annotated[
    bool, typer.Option("--facets", help=N_("Also how the results spread over types, axes, statuses, people, years."))
]
