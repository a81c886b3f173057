"""Files that want to break an import: too long, too deep, torn, lying about what they are.

`CORPUS` maps a file name, whose suffix says which reader meets it, to the builder of its bytes; nothing is built before
it is asked for, and every call builds the same. The large ones weigh about `SIZE` bytes, or hold as many things as
their name tells.
"""

import io
import random
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType

Builder = Callable[[], bytes]

SIZE = 2 * 1024 * 1024
BOM = b"\xef\xbb\xbf"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
SQLITE = b"SQLite format 3\x00\x10\x00\x01\x01\x00\x40\x20\x20" + bytes(4076)
SHEET = "---\ntitle: Une fiche\n---\n\n"


def filled(part: str, size: int = SIZE) -> bytes:
    """The part again and again, up to about the size in bytes."""
    once = part.encode()
    return once * (size // len(once))


def numbered(line: str, count: int) -> bytes:
    """The line once for every number, which stands where it says {0}."""
    return "".join(line.format(number) + "\n" for number in range(count)).encode()


def sheet(front_matter: str, body: str = "## Actions\n\n- [ ] agir\n") -> bytes:
    """A Markdown file with this front matter, closed as it should be."""
    return f"---\ntitle: Une fiche\n{front_matter}\n---\n\n{body}".encode()


def noise(seed: int, size: int) -> bytes:
    """Bytes without any meaning, the same for the same seed."""
    return random.Random(seed).randbytes(size)


def deep_list(depth: int) -> bytes:
    """One item inside another, each a blank further in."""
    return "".join(" " * level + "- [ ] pas\n" for level in range(depth)).encode()


def laughs(levels: int = 12, times: int = 9) -> bytes:
    """Aliases that multiply at each level, in the front matter of a sheet."""
    lines = ["l0: &l0 [ha]"]
    lines += [f"l{level}: &l{level} [{', '.join([f'*l{level - 1}'] * times)}]" for level in range(1, levels)]
    return sheet("\n".join(lines))


def mapping_laughs(levels: int = 20) -> bytes:
    """Merge keys and mappings that double at each level."""
    lines = ["m0: &m0 {a: 1}"]
    lines += [f"m{level}: &m{level} {{a: *m{level - 1}, b: *m{level - 1}}}" for level in range(1, levels)]
    return sheet("\n".join(lines))


def archive() -> bytes:
    """A real zip file that unpacks to far more than it weighs, dated so that it never changes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("fiche.md", (2020, 1, 1, 0, 0, 0)), filled("# Fiche\n"), zipfile.ZIP_DEFLATED)
    return target.getvalue()


def shuffled_lines() -> bytes:
    """Labels, headings, bullets and table rows in an order that makes no sense."""
    lines = [
        "AXE 2 : SE DÉPLACER",
        "Fiche-action n°3 Titre",
        "Partenaires :",
        "- a",
        "  – b",
        "| c | d |",
        "",
        "```",
        "---",
    ]
    chosen = random.Random(11).choices(lines, k=100_000)
    return "\n".join(chosen).encode()


LONG_LINES: dict[str, Builder] = {
    "one-line.txt": lambda: filled("mot "),
    "one-word.txt": lambda: filled("a"),
    "brackets-open.md": lambda: filled("["),
    "brackets-closed.md": lambda: filled("]"),
    "link-openings.md": lambda: filled("[["),
    "embed-openings.md": lambda: filled("![["),
    "round-openings.md": lambda: filled("[a]("),
    "item-marks.md": lambda: filled("- "),
    "item-boxes.md": lambda: filled("- [ ] "),
    "bars.md": lambda: filled("|"),
    "mentions.md": lambda: filled("@A "),
    "glued-mentions.md": lambda: filled("@"),
    "tags.md": lambda: filled("#a "),
    "hashes.md": lambda: filled("#"),
    "nested-tags.md": lambda: b"#" + filled("a/"),
    "digits.txt": lambda: filled("7"),
    "dotted-numbers.txt": lambda: filled("1.1.1.1"),
    "spaced-dates.txt": lambda: filled("1er ou 2 juin "),
    "months.txt": lambda: filled("juin"),
    "slashes.txt": lambda: filled("1/1/"),
    "stars.md": lambda: filled("*"),
    "underscores.md": lambda: filled("_"),
    "back-quotes.md": lambda: filled("`"),
    "back-slashes.md": lambda: filled("\\"),
    "angles.md": lambda: filled("<"),
    "comment-openings.md": lambda: filled("<!--"),
    "quotes.md": lambda: filled(">"),
    "colons.txt": lambda: filled("a:"),
    "blanks-then-colon.txt": lambda: filled(" ") + b":",
    "commas.txt": lambda: b"Partenaires : " + filled("a,"),
    "ands.txt": lambda: "Référent CA : ".encode() + filled("Paul et "),
    "question-marks.txt": lambda: filled("?"),
    "boxes.txt": lambda: b"Statut : " + filled("☐ "),
    "apostrophes.txt": lambda: filled("l'"),
    "accents-apart.txt": lambda: b"e" + filled("\u0301"),
}

MANY_LINES: dict[str, Builder] = {
    "only-line-feeds.txt": lambda: filled("\n"),
    "only-carriage-returns.txt": lambda: filled("\r"),
    "mixed-line-ends.txt": lambda: filled("a\r\nb\nc\rd\n\re\x85f\u2028g\x0bh\x0c"),
    "deep-list.md": lambda: deep_list(1_800),
    "deep-list-with-tabs.md": lambda: b"".join(b"\t" * level + b"- pas\n" for level in range(1_800)),
    "deep-sawtooth-list.md": lambda: deep_list(60) * 600,
    "deep-quotes.md": lambda: b"".join(b">" * level + b" mot\n" for level in range(1_800)),
    "unordered-indents.md": lambda: b"".join(b" " * (line * 7 % 40) + b"- pas\n" for line in range(60_000)),
    "ten-thousand-headings.md": lambda: numbered("# Partie {0}", 10_000),
    "same-heading.md": lambda: b"## Actions\n" * 50_000,
    "underlined-headings.md": lambda: b"Actions\n---\n" * 50_000,
    "fifty-thousand-labels.txt": lambda: numbered("Partenaires : n{0}", 50_000),
    "empty-labels.txt": lambda: b"Contexte :\n" * 50_000,
    "twenty-thousand-sheets.txt": lambda: numbered("Fiche-action n°{0} Titre {0}", 20_000),
    "twenty-thousand-axes.txt": lambda: numbered("AXE {0} : SE NOURRIR", 20_000),
    "same-sheet-number.txt": lambda: "Fiche-action n°8 Titre\n".encode() * 20_000,
    "open-comment.md": lambda: b"<!-- jamais ferm\xc3\xa9\n" + filled("- [ ] agir\n"),
    "closings-without-comment.md": lambda: filled("-->\n"),
    "open-fence.md": lambda: b"```\n" + filled("- [ ] agir\n"),
    "alternating-fences.md": lambda: filled("```\n~~~\n"),
    "growing-fences.md": lambda: b"".join(b"`" * (3 + length) + b"\n" for length in range(1_800)),
    "open-callouts.md": lambda: filled("> [!note]\n"),
    "table-rows.md": lambda: b"| a | b |\n|---|---|\n" + filled("| c | d |\n"),
    "hyphenated-words.txt": lambda: filled("mot-\n"),
    "page-numbers.txt": lambda: numbered("Page {0} sur 100000", 100_000),
    "footnotes.md": lambda: numbered("[^{0}]: note", 50_000),
    "block-ids.md": lambda: numbered("- [ ] agir ^a{0}", 50_000),
    "same-block-id.md": lambda: b"- [ ] agir ^a8k2\n" * 50_000,
    "shuffled-lines.txt": shuffled_lines,
}

FRONT_MATTER: dict[str, Builder] = {
    "laughs.md": laughs,
    "mapping-laughs.md": mapping_laughs,
    "nested-sequences.md": lambda: sheet("a: " + "[" * 100_000 + "]" * 100_000),
    "nested-mappings.md": lambda: sheet("a: " + "{a: " * 50_000 + "}" * 50_000),
    "open-sequences.md": lambda: sheet("a: " + "[" * 100_000),
    "nested-blocks.md": lambda: sheet("a:\n" + "".join(" " * level + "- \n" for level in range(1, 1_500))),
    "dashes-in-a-row.md": lambda: sheet("a:\n  " + "- " * 100_000 + "b"),
    "huge-anchor.md": lambda: sheet(f"a: &{'x' * 1_000_000} b\nc: *{'x' * 1_000_000}"),
    "recursive-anchor.md": lambda: sheet("a: &a [*a, *a]"),
    "recursive-mapping.md": lambda: sheet("a: &a\n  b: *a"),
    "unknown-alias.md": lambda: sheet("a: *nulle-part"),
    "many-anchors.md": lambda: sheet("\n".join(f"k{number}: &a{number} v" for number in range(40_000))),
    "many-aliases.md": lambda: sheet("a: &a v\nb: [" + ", ".join(["*a"] * 110_000) + "]"),
    "duplicate-keys.md": lambda: sheet("title: Deux\ntags: [a]\ntags: [b]\ntitre: Trois\n" * 5_000),
    "tab-indent.md": lambda: sheet("a:\n\t- b\n\tc: d"),
    "python-tag.md": lambda: sheet("a: !!python/object/apply:os.getcwd []"),
    "unknown-tag.md": lambda: sheet("a: !inconnu {b: c}"),
    "binary-tag.md": lambda: sheet("a: !!binary 'ne se decode pas'"),
    "odd-scalars.md": lambda: sheet("a: 9:30\nb: 0x1F\nc: .nan\nd: 1e999\ne: 2026-13-45\nf: ~\ng: 190:20:30\nh: 0o9"),
    "huge-number.md": lambda: sheet(f"number: {'9' * 20_000}"),
    "odd-keys.md": lambda: sheet("? [a, b]\n: c\n? {d: e}\n: f\nnull: g\n1: h\n<<: i"),
    "title-is-a-list.md": lambda: (
        b"---\ntitle: [a, {b: c}]\naxis: {d: [e]}\npartners: {f: g}\ndates: 46174\n---\n\nmot\n"
    ),
    "title-is-empty.md": lambda: b"---\ntitle: ''\n---\n\nmot\n",
    "several-documents.md": lambda: sheet("a: b\n...\n--- \nc: d"),
    "never-closed.md": lambda: b"---\ntitle: Une fiche\n" + filled("tags: [a]\n"),
    "closed-at-the-end.md": lambda: b"---\n" + numbered("cle{0}: valeur", 60_000) + b"---",
    "open-quotation.md": lambda: sheet("a: '" + "mot " * 100_000),
    "huge-block-text.md": lambda: sheet("a: |\n" + "  mot\n" * 300_000),
    "front-matter-after-bom.md": lambda: BOM + BOM + SHEET.encode(),
    "second-front-matter.md": lambda: filled(SHEET),
    "dashes-only.md": lambda: b"---\n" * 300_000,
}

TABLES: dict[str, Builder] = {
    "unbalanced-quotes.csv": lambda: b'Titre;Statut\n"ouvert;En cours\n' + filled("a;b\n"),
    "quotes-everywhere.csv": lambda: filled('"'),
    "quotes-and-commas.csv": lambda: filled('",'),
    "hundred-thousand-columns.csv": lambda: b"Titre;" * 100_000 + b"\n" + b"a;" * 100_000,
    "hundred-thousand-columns.tsv": lambda: b"Titre\t" * 100_000 + b"\n" + b"a\t" * 100_000,
    "hundred-thousand-empty-rows.csv": lambda: b"Titre;Statut\n" + b";\n" * 100_000,
    "hundred-thousand-rows.tsv": lambda: "N°\tTitre\n".encode() + numbered("{0}\tTitre {0}", 100_000),
    "gigantic-cell.csv": lambda: b'Titre;Contexte\na;"' + filled("mot\n") + b'"\n',
    "gigantic-heads.csv": lambda: filled("Titre") + b";Statut\na;b\n",
    "breaks-in-a-cell.tsv": lambda: b"Titre\tActions\na\t" + filled("- b<br>") + b"\n",
    "formulas.csv": lambda: b"Titre;Statut\n=1+1;@SUM(A1)\n+cmd|' /C calc'!A0;-2+3\n=HYPERLINK(\"x\");\t=1\n",
    "ragged-rows.csv": lambda: b"Titre;Statut\n" + b"".join(b"a;" * (row % 40) + b"\n" for row in range(20_000)),
    "mixed-delimiters.csv": lambda: b"Titre;Statut,Axe\tN\xc2\xb0|Tags\n" + filled("a;b,c\td|e\n"),
    "mixed-line-ends.csv": lambda: b"Titre;Statut\r\na;b\rc;d\ne;f\n\rg;h\r\r\n",
    "nul-cells.csv": lambda: b"Titre;Statut\na\x00;b\x00\n",
    "same-heads.csv": lambda: b"Titre;Titre;Titre\na;b;c\n",
    "heads-only.csv": lambda: b"Titre;Statut",
    "no-heads.csv": lambda: b";;;\n;;;\n",
}

BYTES: dict[str, Builder] = {
    "empty.txt": lambda: b"",
    "empty.md": lambda: b"",
    "empty.csv": lambda: b"",
    "only-bom.txt": lambda: BOM,
    "only-utf-16-bom.txt": lambda: b"\xff\xfe",
    "only-blanks.txt": lambda: filled(" \t\u00a0\u202f\u3000"),
    "bom-in-the-middle.txt": lambda: b"Contexte :\n" + BOM + b"Actions :\n- a" + BOM + b"b\n",
    "nuls.txt": lambda: bytes(SIZE),
    "nul-in-text.txt": lambda: b"Contexte :\nun mot\x00coup\xc3\xa9\n",
    "lone-high-surrogates.txt": lambda: b"mot \xed\xa0\x80 mot\n" * 1_000,
    "lone-low-surrogates.md": lambda: SHEET.encode() + b"mot \xed\xb0\x80 mot\n",
    "utf-16-lone-surrogate.txt": lambda: b"\xff\xfe" + b"a\x00\x00\xd8b\x00\n\x00" * 1_000,
    "utf-16-odd-length.txt": lambda: "\ufeffContexte :\n- été\n".encode("utf-16-le") + b"\x41",
    "utf-16-without-bom.txt": lambda: "Contexte :\n- été à Noël\n".encode("utf-16-be"),
    "utf-16-then-utf-8.txt": lambda: "\ufeffContexte :\n".encode("utf-16-le") + "- été\n".encode(),
    "utf-32.txt": lambda: "\ufeffContexte :\n- été\n".encode("utf-32-le"),
    "overlong-utf-8.txt": lambda: b"mot \xc0\xaf\xe0\x80\xaf\xf0\x80\x80\xaf mot\n",
    "beyond-unicode.txt": lambda: b"mot \xf4\x90\x80\x80 \xf8\x88\x80\x80\x80 mot\n",
    "torn-utf-8.txt": lambda: "Contexte : été".encode()[:-1],
    "utf-8-then-windows.txt": lambda: "été\n".encode() + "été œuvre\n".encode("cp1252"),
    "undefined-in-windows.txt": lambda: b"\x81\x8d\x8f\x90\x9d mot\n",
    "every-byte.txt": lambda: bytes(range(256)) * 100,
    "noise.txt": lambda: noise(1, 200_000),
    "noise.md": lambda: SHEET.encode() + noise(2, 200_000),
    "noise.csv": lambda: noise(3, 200_000),
    "control-characters.txt": lambda: "".join(f"mot{chr(code)}mot\n" for code in range(1, 32)).encode() * 100,
    "terminal-escapes.txt": lambda: b"Fiche-action n\xc2\xb08 \x1b[2J\x1b]0;titre\x07\x1b[31mrouge\x9b1m\n",
    "right-to-left.txt": lambda: "Fiche-action n°8 \u202eertit\u202c \u2067mot\u2069 \u200f\u061c\n".encode() * 1_000,
    "invisible.txt": lambda: "Con\u200btex\u00adte\u2060 :\n- a\u200d\u200c\ufeffb\n".encode() * 1_000,
    "non-characters.txt": lambda: filled("mot \ufffe \uffff \U0010ffff \ufdd0 mot\n", 1_000),
    "emoji.md": lambda: filled("- [ ] 👩🏽‍🌾🇫🇷 @A\u0301 #é🚲\n"),
    "picture.md": lambda: PNG,
    "picture.txt": lambda: b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + noise(4, 5_000),
    "archive.md": archive,
    "archive.csv": archive,
    "database.txt": lambda: SQLITE,
    "portable-document.txt": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + noise(5, 5_000),
    "old-word.txt": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_000),
    "program.txt": lambda: b"\x7fELF\x02\x01\x01" + bytes(1_000),
}

CORPUS: Mapping[str, Builder] = MappingProxyType(LONG_LINES | MANY_LINES | FRONT_MATTER | TABLES | BYTES)
"""Every hostile file: its name, and what builds it."""


def build(name: str) -> bytes:
    """The bytes of one hostile file; KeyError when there is none of that name."""
    return CORPUS[name]()
