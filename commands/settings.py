"""What one person chose for this machine: one TOML file in FABRIQUE_HOME, kept as it is but for what changes."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

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


ALLOWED: Mapping[str, tuple[str, ...]] = {"language": ("", "fr", "en")}


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
    good: dict[str, str] = {}
    bad: list[BadSetting] = []
    for field in fields(Settings):
        value = found.get(field.name, field.default)
        if isinstance(value, str) and value in ALLOWED.get(field.name, (value,)):
            good[field.name] = value
        else:
            bad.append(BadSetting(field.name, str(value)))
    return LoadedSettings(Settings(**good), tuple(bad))


def set_aside(folder: Path) -> Path:
    """Give a file that cannot be understood another name, so that a new one can be begun; gives it. Raises OSError."""
    present = folder / FILE_NAME
    names = (folder / f"settings.damaged{turn or ''}.toml" for turn in range(1_000))
    target = next((name for name in names if not name.exists()), folder / "settings.damaged.toml")
    return present.replace(target)


def save(folder: Path, name: str, value: str) -> None:
    """Set one setting; comments, order and unknown keys stay. Raises OSError, or ValueError for a damaged file."""
    import tomlkit

    path = folder / FILE_NAME
    folder.mkdir(parents=True, exist_ok=True)
    try:
        document = tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        document = tomlkit.document()
    document[name] = value
    unfinished = path.with_suffix(f".{os.getpid()}.new")
    unfinished.write_text(tomlkit.dumps(document), "utf-8")
    unfinished.replace(path)
