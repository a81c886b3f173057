"""The text of each format, and of files in any state."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from documents.plain_text import LARGEST, LONGEST, text_of
from tests.documents.plain_text.files_made import docx, odt, pdf, zipped

FRENCH = "L’été, l’œuvre du maçon coûte 250 000 €."


def paragraph(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", ["notes.txt", "Notes.TXT", "notes.md"])
def test_plain_text_is_read_in_whatever_it_is_written(tmp_path: Path, name: str, encoding: str) -> None:
    path = tmp_path / "stored"
    path.write_bytes(f"{FRENCH}\n".encode(encoding))
    assert text_of(path, name) == f"{FRENCH}\n"


def test_a_word_file_gives_its_paragraphs_cells_and_notes(tmp_path: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph(word)}</w:tc>" for word in ("Qui", "Quand"))
    body = (
        paragraph(FRENCH)
        + "<w:p><w:r><w:t>co</w:t></w:r>"
        + "<w:r><w:t>voiturage</w:t><w:tab/><w:t>loin</w:t><w:br/><w:t>fin</w:t></w:r></w:p>"
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )
    found = text_of(docx(tmp_path / "stored", body, footnotes=paragraph("Une note")), "Projet.docx")
    assert found == f"{FRENCH}\ncovoiturage\tloin\nfin\nQui\n\tQuand\n\tUne note\n"


def test_what_a_word_file_has_deleted_or_says_twice_is_not_read(tmp_path: Path) -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>effacé</w:delText><w:t>effacé</w:t></w:r></w:del><w:r><w:t>gardé</w:t></w:r>"
        "<w:r><w:instrText>PAGEREF</w:instrText></w:r>"
        f"<mc:AlternateContent><mc:Choice>{paragraph('cadre')}</mc:Choice>"
        f"<mc:Fallback>{paragraph('cadre')}</mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert text_of(docx(tmp_path / "stored", body), "a.docx").split() == ["gardécadre"]


def test_an_open_document_gives_its_headings_paragraphs_and_tables(tmp_path: Path) -> None:
    text = (
        "<text:tracked-changes><text:p>effacé</text:p></text:tracked-changes><text:h>Titre</text:h>"
        f"<text:p>{FRENCH}<text:s/><text:span>fin</text:span><text:tab/>loin<office:annotation><text:p>relire</text:p>"
        "</office:annotation></text:p><table:table><table:table-row><table:table-cell><text:p>Qui</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )
    assert text_of(odt(tmp_path / "stored", text), "a.odt") == f"Titre\n{FRENCH} fin\tloin\nQui\n\t"


def test_a_pdf_gives_its_pages(tmp_path: Path) -> None:
    path = pdf(tmp_path / "stored", [["L’été à l’œuvre :", "250 € (hors taxe)"], ["Deuxième page"]])
    assert text_of(path, "devis.pdf").split("\n") == ["L’été à l’œuvre :", "250 € (hors taxe)", "Deuxième page", ""]


def test_a_word_that_the_end_of_a_pdf_s_line_has_cut_is_whole(tmp_path: Path) -> None:
    assert "coordination des" in text_of(pdf(tmp_path / "stored", [["la coordi-", "nation des"]]), "a.pdf")


def test_a_pdf_that_wants_a_password_has_no_text(tmp_path: Path) -> None:
    lock = (
        "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <"
        + "41" * 32
        + "> /U <"
        + "42" * 32
        + "> >>"
    )
    assert text_of(pdf(tmp_path / "stored", [["secret"]], trailer=lock), "a.pdf") == ""


@pytest.mark.parametrize("name", ["photo.jpg", "stored", "", ".pdf", "a.doc", "a.xlsx", "a.pdf.exe"])
def test_other_formats_have_no_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / "stored"
    path.write_text(FRENCH, "utf-8")
    assert text_of(path, name) == ""


@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.odt", "a.pdf"])
def test_what_is_no_file_or_too_large_has_no_text(tmp_path: Path, name: str) -> None:
    large = tmp_path / "large"
    with large.open("wb") as opened:
        opened.truncate(LARGEST + 1)
    assert [text_of(path, name) for path in (large, tmp_path, tmp_path / "missing", Path("a\0b"))] == [""] * 4


def test_a_long_text_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "stored"
    path.write_text("é" * (LONGEST + 1), "utf-8")
    assert len(text_of(path, "a.txt")) == LONGEST
    many = "".join(paragraph("mot " * 100) for _ in range(2_000))
    assert len(text_of(docx(tmp_path / "many", many), "a.docx")) == LONGEST


def test_a_small_file_that_unpacks_to_gigabytes_is_read_no_further_than_its_share(tmp_path: Path) -> None:
    head = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    bomb = head + paragraph("avant").encode() + b"<w:p>" + b" " * (200 << 20)
    path = zipped(tmp_path / "stored", {"word/document.xml": bomb})
    assert path.stat().st_size < 1 << 20
    assert text_of(path, "a.docx") == "avant\n"


def test_a_file_that_declares_entities_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", "utf-8")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    text = (
        f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}<!ENTITY file SYSTEM "{secret.as_uri()}">]>'
        '<d xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><t:p>avant</t:p><t:p>&file;&l11;</t:p></d>'
    )
    assert text_of(zipped(tmp_path / "stored", {"content.xml": text}), "a.odt") == ""


def _docx(path: Path) -> Path:
    return docx(path, "".join(paragraph(f"{FRENCH} {number}") for number in range(200)))


def _odt(path: Path) -> Path:
    return odt(path, f"<text:p>{FRENCH}</text:p>" * 200)


def _pdf(path: Path) -> Path:
    return pdf(path, [[f"Ligne n° {number} d’été" for number in range(20)]] * 3)


@pytest.mark.parametrize(("suffix", "make"), [("docx", _docx), ("odt", _odt), ("pdf", _pdf)])
def test_a_file_that_was_cut_or_bitten_gives_what_is_left(
    tmp_path: Path, suffix: str, make: Callable[[Path], Path]
) -> None:
    whole = make(tmp_path / "whole").read_bytes()
    chance = random.Random(suffix)
    harmed = tmp_path / "harmed"
    for _ in range(40):
        data = bytearray(whole[: chance.randrange(len(whole))] if chance.random() < 0.3 else whole)
        for _ in range(chance.randrange(1, 20)):
            data[chance.randrange(len(data)) if data else 0 : 1] = chance.randbytes(1)
        harmed.write_bytes(data)
        assert isinstance(text_of(harmed, f"a.{suffix}"), str)


def test_halves_of_characters_and_nuls_are_replaced(tmp_path: Path) -> None:
    found = text_of(odt(tmp_path / "stored", "<text:p>a</text:p>"), "a.odt") + text_of(_pdf(tmp_path / "p"), "a.pdf")
    found.encode()
    assert "\0" not in found
