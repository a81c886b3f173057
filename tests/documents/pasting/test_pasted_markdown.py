"""What Word, LibreOffice, Google Docs and web pages put on the clipboard, as Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.pasting import pasted_markdown

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style></head><body>
<!--StartFragment--><p class=MsoHeading1><b>Contexte</b><o:p></o:p></p>
<p class=MsoNormal>Le <b><span style='font-size:12pt'>réseau</span></b><b> cyclable</b>&nbsp;: <i>neuf</i> pôles.
<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span></span><![endif]>
Trouver un local</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span
style='mso-list:Ignore'>o<span>&nbsp; </span></span>Visiter</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span
style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Signer</p>
<!--EndFragment--></body></html>"""

GOOGLE = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span
style="font-weight:400">Objectifs</span></h2><p dir="ltr"><span style="font-weight:700">Rendre</span><span
style="font-weight:400"> visible</span></p><ul><li dir="ltr"><p><span>un</span></p></li><ul><li><p><span
style="font-style:italic">deux</span></p></li></ul></ul></b>"""

LIBRE = """<h1 class="western">Fiche</h1><p style="margin-bottom: 0cm">Texte <u>souligné</u><br/>
suite</p><ol><li><p>Premier</p></li><li><p>Second</p><ul><li><p>dedans</p></li></ul></li></ol>"""


def test_word_gives_headings_marks_and_nested_lists() -> None:
    assert pasted_markdown(WORD) == (
        "# Contexte\n\nLe **réseau cyclable**\u00a0: *neuf* pôles.\n\n- Trouver un local\n  - Visiter\n1. Signer"
    )


def test_google_docs_are_not_bold_from_end_to_end() -> None:
    assert pasted_markdown(GOOGLE) == "## Objectifs\n\n**Rendre** visible\n\n- un\n  - *deux*"


def test_libreoffice_keeps_line_breaks_and_numbers() -> None:
    assert pasted_markdown(LIBRE) == "# Fiche\n\nTexte souligné\nsuite\n\n1. Premier\n2. Second\n  - dedans"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ('<p>voir <a href="https://exemple.org">la carte</a>.</p>', "voir [la carte](https://exemple.org)."),
        ('<p><a href="https://exemple.org">https://exemple.org</a> <b>oui</b></p>', "https://exemple.org **oui**"),
        ('<p><a href="javascript:alert(1)">clic</a> <b>x</b></p>', "clic **x**"),
        ('<p><b>a</b><img src="https://exemple.org/x.png" alt="Plan"></p>', "**a**[Plan](https://exemple.org/x.png)"),
        ("<blockquote><p>un</p><p>deux</p></blockquote>", "> un\n>\n> deux"),
        ("<pre>x = 1\ny = 2</pre>", "```\nx = 1\ny = 2\n```"),
        ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
        ('<ul><li><input type="checkbox" checked> fait</li><li>☐ à faire</li></ul>', "- [x] fait\n- [ ] à faire"),
        ("<p>un <code>x*y</code> et <s>non</s></p>", "un `x*y` et ~~non~~"),
        ("<table><tr><td><p>seul</p></td></tr></table><p><b>x</b></p>", "seul\n\n**x**"),
    ],
)
def test_web_pages_become_plain_markdown(html: str, markdown: str) -> None:
    assert pasted_markdown(html) == markdown


def test_a_table_has_bars_and_merged_cells_are_repeated() -> None:
    head = "<tr><th>Nom</th><th>Rôle</th></tr>"
    made = pasted_markdown(f"<table>{head}<tr><td rowspan=2>Zoé</td><td>CA</td></tr><tr><td>équipe</td></tr></table>")
    assert made is not None
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in made.split("\n")]
    assert rows[0] == ["Nom", "Rôle"]
    assert rows[2:] == [["Zoé", "CA"], ["Zoé", "équipe"]]


def test_a_picture_in_the_clipboard_is_kept() -> None:
    kept: list[tuple[bytes, str]] = []

    def keep(data: bytes, name: str) -> str:
        kept.append((data, name))
        return "![[plan.png]]"

    html = '<p><b>voir</b> <img alt="plan" src="data:image/png;base64,iVBORw0KGgo="></p>'
    assert pasted_markdown(html, image=keep) == "**voir** ![[plan.png]]"
    assert kept == [(b"\x89PNG\r\n\x1a\n", "plan")]


@pytest.mark.parametrize("html", ["<p>rien que des mots</p>", "mots", "", "<span>a</span>", "<div>" * 400 + "x"])
def test_what_says_no_more_than_its_words_is_left_to_the_plain_text(html: str) -> None:
    assert pasted_markdown(html) is None


def test_too_much_is_left_to_the_plain_text() -> None:
    assert pasted_markdown("<b>x</b>" * 300_000) is None


@given(st.text(alphabet='<>/="ab lipstrondtkh&;\n 1é\0', max_size=120))
def test_nothing_raises_and_no_address_is_a_script(html: str) -> None:
    made = pasted_markdown(html) or ""
    assert "javascript:" not in made
