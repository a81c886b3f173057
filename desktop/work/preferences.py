"""What one person chose for this machine: one TOML file in FABRIQUE_HOME, kept as it is but for what changes."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

HOME_VARIABLE = "FABRIQUE_HOME"
FILE_NAME = "settings.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices, each with the value that it has until somebody chooses."""

    author: str = ""
    """My name on what I write; empty: the workspace's own setting, or the system's user name."""

    language: str = ""
    """The language of the program, "fr" or "en"; empty: the system's."""

    last_workspace: str = ""
    """The folder of the workspace used last."""

    recent: tuple[str, ...] = ()
    """The folders of workspaces used before, newest first."""

    theme: str = "system"
    """Light, dark, or as the system is."""

    zoom: float = 1.0
    """How large everything in the window is, from 0.8 to 2.0."""

    spelling: str = "both"
    """The languages in which spelling is checked: "fr", "en", "both" or "off"."""

    typography: bool = True
    """Whether no-break spaces, quotes and apostrophes are set as French sets them, while typing."""


ALLOWED: Mapping[str, tuple[str, ...]] = {
    "language": ("", "fr", "en"),
    "theme": ("system", "light", "dark"),
    "spelling": ("fr", "en", "both", "off"),
}
ZOOMS = (0.8, 2.0)
Value = str | bool | float | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BadSetting:
    """A value that cannot be used, `name` being empty when the whole file cannot be read; the default stands."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings, and what was wrong in the file."""

    settings: Settings
    problems: tuple[BadSetting, ...] = ()
    damaged: bool = False
    """The file is there and is no TOML: `set_aside` makes room for a new one."""


def home(environment: Mapping[str, str] | None = None) -> Path:
    """The folder of settings and log: FABRIQUE_HOME, otherwise where the system keeps such things."""
    chosen = (os.environ if environment is None else environment).get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).absolute()
    from platformdirs import user_config_path

    return user_config_path("fabrique", appauthor=False)


def load(folder: Path) -> LoadedSettings:
    """Read the settings; a file that is missing is all defaults."""
    try:
        found = tomllib.loads((folder / FILE_NAME).read_text("utf-8"))
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError:
        return LoadedSettings(Settings(), (BadSetting("", FILE_NAME),))
    except (ValueError, RecursionError):
        return LoadedSettings(Settings(), (BadSetting("", FILE_NAME),), damaged=True)
    good: dict[str, Any] = {}
    bad: list[BadSetting] = []
    for field in fields(Settings):
        value = found.get(field.name, field.default)
        usable = _usable(field.name, value, field.default)
        if usable is None:
            bad.append(BadSetting(field.name, str(value)))
        else:
            good[field.name] = usable
    return LoadedSettings(Settings(**good), tuple(bad))


def _usable(name: str, value: object, default: object) -> Value | None:
    """The value as the setting's own type; None when it is of another, or out of range."""
    if isinstance(default, tuple):
        return tuple(map(str, value)) if isinstance(value, list | tuple) else None
    if isinstance(default, bool):
        return value if isinstance(value, bool) else None
    if isinstance(default, float):
        number = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else 0.0
        return number if ZOOMS[0] <= number <= ZOOMS[1] else None
    return value if isinstance(value, str) and value in ALLOWED.get(name, (value,)) else None


def set_aside(folder: Path) -> Path:
    """Give a file that cannot be understood another name, so that a new one can be begun; gives it. Raises OSError."""
    present = folder / FILE_NAME
    names = (folder / f"settings.damaged{turn or ''}.toml" for turn in range(1_000))
    target = next((name for name in names if not name.exists()), folder / "settings.damaged.toml")
    return present.replace(target)


def save(folder: Path, name: str, value: Value) -> None:
    """Set one setting; comments, order and unknown keys stay. Raises OSError, or ValueError for a damaged file."""
    import tomlkit

    path = folder / FILE_NAME
    folder.mkdir(parents=True, exist_ok=True)
    try:
        document = tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        document = tomlkit.document()
    document[name] = list(value) if isinstance(value, tuple) else value
    unfinished = path.with_suffix(f".{os.getpid()}.new")
    unfinished.write_text(tomlkit.dumps(document), "utf-8")
    unfinished.replace(path)
