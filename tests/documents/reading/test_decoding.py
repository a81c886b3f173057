"""Bytes become text, or are refused; nothing is dropped on the way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.errors import UnreadableSource
from documents.reading.decoding import decode_bytes

TEXT = "Référent·e : Chloé Sécher, n°8 — « l'œuvre »\r\nÉté\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_usual_encoding_gives_the_same_text(encoding: str) -> None:
    assert decode_bytes(TEXT.encode(encoding), "x")[0] == TEXT


def test_big_endian_utf16_with_its_mark_is_read() -> None:
    assert decode_bytes(b"\xfe\xff" + TEXT.encode("utf-16-be"), "x")[0] == TEXT


def test_a_stray_byte_in_utf8_keeps_the_rest_as_it_is() -> None:
    assert decode_bytes("Référente élue ".encode() + b"\xe9", "x") == ("Référente élue é", "utf-8")


def test_a_byte_that_windows_does_not_define_is_kept_as_a_control_character() -> None:
    assert decode_bytes(b"caf\xe9 \x81", "x") == ("café \x81", "windows-1252")


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode_bytes(b"", "x")[0] == ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n", "format"),
        (b"PK\x03\x04rest", "format"),
        (b"\x89PNG\r\n", "format"),
        (b"text\x00text", "binary"),
        (bytes(range(1, 32)) * 40, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSource) as refused:
        decode_bytes(data, "/a/place")
    assert (refused.value.place, refused.value.reason) == ("/a/place", reason)


@given(st.binary(max_size=300))
@settings(max_examples=150)
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _encoding = decode_bytes(data, "x")
    except UnreadableSource:
        return
    text.encode()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
@settings(max_examples=100)
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assert decode_bytes(b"\xef\xbb\xbf" + text.encode(), "x")[0] == text
