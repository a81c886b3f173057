"""Translations from the files that people edit (.po) to those that programs read (.mo), at set-up and in a build."""

import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALES = Path(__file__).parent / "locales"


def compile_catalogues(locales: Path = LOCALES) -> tuple[Path, ...]:
    """Write the .mo beside each .po that is newer than its own; the files written."""
    written = []
    for source in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            compile_catalogue(source, target)
            written.append(target)
    return tuple(written)


def compile_catalogue(source: Path, target: Path) -> None:
    """Compile one catalogue; a reader sees the old one or the new one, whole."""
    with source.open("rb") as lines:
        catalogue = read_po(lines, locale=source.parts[-3])
    unfinished = target.with_suffix(".mo.new")
    with unfinished.open("wb") as file:
        write_mo(file, catalogue)
    unfinished.replace(target)


class CatalogueHook(BuildHookInterface[Any]):
    """Compiles before hatchling collects the files of a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling."""
        compile_catalogues(Path(self.root) / "resources" / "locales")
        sys.path.insert(0, self.root)  # a build starts with its tools in sight, not with the project
        from resources.translating import compile_translations

        compile_translations(Path(self.root) / "resources" / "translations")


if __name__ == "__main__":
    compile_catalogues()
