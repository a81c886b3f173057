"""Whatever a file holds, its import ends soon, says what it is or what is wrong, and loses no word."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.conftest import Campaign
from tests.hostile.corpus import BYTES, FRONT_MATTER, LONG_LINES, MANY_LINES, SIZE, TABLES, Builder, build
from tests.hostile.importing import Ending, import_each
from tests.hostile.words import lost_words, text_of

SMALL = 50_000
PARTS = {
    "long lines": LONG_LINES,
    "many lines": MANY_LINES,
    "front matter": FRONT_MATTER,
    "tables": TABLES,
    "bytes": BYTES,
}


def abridged(data: bytes, size: int) -> bytes:
    """The beginning and the end of a file that is longer, cut between characters."""
    if len(data) <= size:
        return data
    stop, start = size // 2, len(data) - size // 2
    while stop and data[stop] & 0xC0 == 0x80:
        stop -= 1
    while start < len(data) and data[start] & 0xC0 == 0x80:
        start += 1
    return data[:stop] + data[start:]


def faults(ending: Ending, source: bytes) -> list[str]:
    """What is wrong with the way an import ended."""
    out, err = ending.out.read_text("utf-8"), ending.err.read_text("utf-8")
    found = []
    if ending.code not in (0, 1, 3):
        found.append(f"ended with {ending.code} after {ending.seconds:.1f} s of processor time")
    if "Traceback" in err or "Traceback" in out:
        found.append("a traceback")
    if ending.code != 0 and len(err) >= 1_000:
        found.append(f"a refusal of {len(err)} characters")
    try:
        answer = json.loads(out) if out or ending.code == 0 else {}
    except ValueError as error:
        return [*found, f"no JSON: {error}"]
    text = text_of(source)
    if ending.code == 0 and text is not None and (lost := lost_words(text, answer)):
        found.append(f"{len(lost)} words are lost, such as {sorted(lost)[:5]}")
    return found


@pytest.mark.parametrize("part", PARTS)
def test_any_file_is_read_or_refused_in_time_and_loses_no_word(part: str, tmp_path: Path, campaign: Campaign) -> None:
    size, seconds = campaign.count(check=SMALL, soak=SIZE), campaign.count(check=5, soak=10)
    folder = tmp_path / "files"
    folder.mkdir()
    files: Mapping[str, Builder] = PARTS[part]
    for name in files:
        (folder / name).write_bytes(abridged(build(name), size))
    endings = import_each(folder, seconds=seconds, patience=campaign.count(check=300, soak=3_000))
    assert {ending.name for ending in endings} == set(files)
    wrong = {ending.name: found for ending in endings if (found := faults(ending, (folder / ending.name).read_bytes()))}
    slowest, largest = max(endings, key=lambda each: each.seconds), max(endings, key=lambda each: each.megabytes)
    campaign.report(
        f"{len(endings)} files of up to {size} bytes; {slowest.name}: {slowest.seconds:.1f} s;"
        f" {largest.name}: {largest.megabytes:.0f} MB"
    )
    assert not wrong
