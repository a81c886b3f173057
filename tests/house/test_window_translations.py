"""Every word of the window is said in both languages."""

import re
from pathlib import Path

import pytest
from lxml import etree

from resources.translating import TRANSLATIONS, folders, refresh

PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n|%\d")
FILES = sorted(TRANSLATIONS.glob("*.ts"))


def messages(file: Path) -> list[tuple[str, list[str], bool]]:
    """Each message's source, its translations, and whether they are finished."""
    found = []
    for message in etree.parse(file).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation] or [translation.text or ""]
        found.append((message.findtext("source") or "", forms, translation.get("type") is None))
    return found


@pytest.mark.parametrize("folder", folders())
def test_the_files_say_what_the_code_says(folder: str, tmp_path: Path) -> None:
    """Refreshed in another place, nothing arrives that is not there yet."""
    for file in TRANSLATIONS.glob(f"{folder}_*.ts"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    refresh(folder, tmp_path)
    for file in tmp_path.glob("*.ts"):
        known = TRANSLATIONS / file.name
        assert known.exists(), f"python -m resources.translating {folder}"
        assert {source for source, _, _ in messages(file)} == {source for source, _, _ in messages(known)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_is_left_untranslated(file: Path) -> None:
    assert [source for source, forms, finished in messages(file) if not finished or not all(forms)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_placeholders_of_a_translation_are_those_of_its_source(file: Path) -> None:
    wrong = [
        source
        for source, forms, _ in messages(file)
        if any(sorted(PLACEHOLDER.findall(form)) != sorted(PLACEHOLDER.findall(source)) for form in forms)
    ]
    assert wrong == []


@pytest.mark.parametrize("file", [file for file in FILES if file.stem.endswith("_fr")], ids=lambda file: file.stem)
def test_french_is_set_as_french_is(file: Path) -> None:
    """A no-break space before : ; ! ? and inside « », and no straight apostrophe."""
    slips = re.compile(r"[\w»)][ ]?[:;!?](?=[ \n]|$)|« \S|\S »|«\w|\w»|\w'\w")
    wrong = [
        form
        for _, forms, _ in messages(file)
        for form in forms
        if slips.search(re.sub(r"\bfabrique:\S*|https?:\S+", "", form))
    ]
    assert wrong == []
