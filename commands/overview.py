"""The program about itself: its versions, and what it says when it is asked for nothing."""

import platform
from gettext import gettext as _
from importlib.metadata import PackageNotFoundError, version

from commands.invocation import Invocation

WORKSPACE_FORMAT = 1
"""What `storage.schema` has as its version, said without loading the whole of storage; a test holds them together."""

LIBRARIES = ("pycrdt", "SQLAlchemy", "whoosh-reloaded", "snowballstemmer", "PyYAML", "typer")


def show_versions(given: Invocation) -> None:
    """The program, the format of its workspaces, what it stands on."""
    given.console.answer(f"fabrique {_version_of('fabrique')}")
    given.console.answer(_("workspace format {number}").format(number=WORKSPACE_FORMAT))
    given.console.answer(f"Python {platform.python_version()}")
    for library in LIBRARIES:
        given.console.answer(f"{library} {_version_of(library)}")


def without_command(given: Invocation) -> None:
    """What stands in for the window where there is no screen."""
    given.console.answer(
        _("There is no screen for the window here. “fabrique --help” lists what can be done by commands.")
    )


def _version_of(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "?"
