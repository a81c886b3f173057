"""The project's own files, as the tests of the house look at them."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("commands", "desktop", "documents", "resources", "search", "sharing", "storage", "wiki")
FOLDERS = (*PACKAGES, "benchmarks", "docs", "installer", "tests", ".ci")


@cache
def tracked() -> tuple[Path, ...]:
    """The files that git tracks or would track; those in the folders of the project when there is no git."""
    question = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(question, cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return tuple(sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()))
    paths = (ROOT / raw.decode("utf-8", "surrogateescape") for raw in answer.split(b"\0") if raw)
    return tuple(sorted(path for path in paths if path.is_file() and ".venv" not in path.parts))


def modules() -> list[Path]:
    """Every Python module of the project."""
    return [path for path in tracked() if path.suffix == ".py"]


def words(path: Path) -> str:
    """A file as text, whatever its bytes."""
    return path.read_bytes().decode("utf-8", "replace")


def name(path: Path) -> str:
    """A file's place in the project."""
    return path.relative_to(ROOT).as_posix()
