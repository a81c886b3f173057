"""Phrases from the code into the .po files, where people translate them."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from resources.compiling import LOCALES

ROOT = Path(__file__).parent.parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
HEADER = """# Fabrique's phrases. GPL-3.0-or-later.
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: {plural}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def extracted() -> Catalog:
    """Every phrase of the command line, with the files that say it."""
    catalogue = Catalog(charset="utf-8")
    for file, phrase, notes in _phrases():
        catalogue.add(phrase, locations=[(f"commands/{file}", 0)], auto_comments=notes)
    return catalogue


def _phrases() -> Iterator[tuple[str, str | tuple[str, ...], list[str]]]:
    found = extract_from_dir(
        ROOT / "commands",
        [("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("TRANSLATORS:",),
        strip_comment_tags=True,
    )
    for file, _line, phrase, notes, _context in sorted(found, key=lambda row: (row[0], row[1])):
        yield file, phrase, notes


def update(locales: Path = LOCALES) -> None:
    """Bring every .po up to the code: new phrases arrive untranslated, those no longer said leave."""
    template = extracted()
    for path in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as lines:
            catalogue = read_po(lines, locale=path.parts[-3])
        catalogue.update(template, no_fuzzy_matching=True)
        write(catalogue, path)


def write(catalogue: Catalog, path: Path) -> None:
    """Write a .po with a header that says only what its readers need, so that only changed phrases show in a diff."""
    with path.open("wb") as file:
        file.write(HEADER.format(language=catalogue.locale, plural=catalogue.plural_forms).encode())
        write_po(file, catalogue, width=120, omit_header=True, ignore_obsolete=True, include_lineno=False)


if __name__ == "__main__":
    update()
