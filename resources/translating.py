"""The window's words: from the code into .ts files, which people translate, and from those into one .qm a language.

Each folder of `desktop/` has a pair of files in `translations/`: `<folder>_fr.ts` with every word, `<folder>_en.ts`
with plurals only, since the code itself is in English. `python -m resources.translating [FOLDER…]` refreshes them; the
.qm files are built at set-up and are never committed.
"""

import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
TRANSLATIONS = Path(__file__).parent / "translations"
LANGUAGES = ("fr", "en")


def folders() -> tuple[str, ...]:
    """The folders of `desktop/` that may say something; its own modules count as one, called `desktop`."""
    inside = (path.name for path in (ROOT / "desktop").iterdir() if path.is_dir() and any(path.glob("*.py")))
    return ("desktop", *sorted(inside))


def refresh(folder: str, target: Path = TRANSLATIONS) -> None:
    """Bring a folder's .ts files up to its code: new words arrive untranslated, words no longer said leave."""
    place = ROOT / "desktop" if folder == "desktop" else ROOT / "desktop" / folder
    found = place.glob("*.py") if folder == "desktop" else place.rglob("*.py")
    sources = sorted(str(path.relative_to(ROOT)) for path in found)
    for language in LANGUAGES:
        file = target / f"{folder}_{language}.ts"
        plural = ["-pluralonly"] if language == "en" else []
        options = ["-source-language", "en", "-target-language", language, "-no-obsolete", "-locations", "none"]
        _run("pyside6-lupdate", *sources, *options, *plural, "-ts", str(file))
        if "<message" not in file.read_text("utf-8"):
            file.unlink()


def compile_translations(target: Path = TRANSLATIONS) -> tuple[Path, ...]:
    """One .qm a language, of all folders, where a .ts is newer; gives the files written."""
    written = []
    for language in LANGUAGES:
        sources = sorted(target.glob(f"*_{language}.ts"))
        compiled = target / f"fabrique_{language}.qm"
        newest = max((source.stat().st_mtime for source in sources), default=0.0)
        if sources and (not compiled.exists() or compiled.stat().st_mtime < newest):
            unfinished = compiled.with_suffix(".qm.new")
            _run("pyside6-lrelease", "-silent", *map(str, sources), "-qm", str(unfinished))
            unfinished.replace(compiled)  # Qt maps these files: one that changes under it kills the process
            written.append(compiled)
    return tuple(written)


def _run(tool: str, *options: str) -> None:
    """One of the tools that come with PySide6. Raises CalledProcessError, with what it said, when it fails."""
    place = Path(sysconfig.get_path("scripts")) / tool
    subprocess.run([str(place), *options], cwd=ROOT, check=True, capture_output=True, text=True)


def main(named: Iterable[str]) -> None:
    """Refresh the folders named, otherwise all, and compile."""
    for folder in tuple(named) or folders():
        refresh(folder)
    compile_translations()


if __name__ == "__main__":
    if find_spec("PySide6") is None:
        raise SystemExit("PySide6 is not installed: run ./dev setup first.")
    main(sys.argv[1:])
