"""Texts from outside, read: nothing is fetched, nothing runs, nothing raises, and nobody waits."""

import os
import re
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from desktop.reading import ReadingView
from desktop.reading.browser import plain_tip
from desktop.rendering import Looks, render
from desktop.theme import Theme, ThemeChoice
from storage import Workspace
from tests.desktop.immediate import FakeNotices, ImmediateStore

LOOKS = Looks(*("#101010",) * 4, *("#E0E0E0",) * 5, "#B00000", (("ok", "#111111", "#EEEEEE"),))
SAFE = re.compile(r"https?://.*|mailto:.*|fabrique://.*|(?:wiki|new|who|tag):[^<>\"']*|task:\d+|#.*", re.DOTALL)
SAFE_IMAGE = re.compile(r"piece:[0-9a-f]{64}|ic:[a-z0-9-]+:#[0-9A-Fa-f]{6}|box:[a-z]+")
CANARY_CASES = (
    '<img src="{file}">',
    '<img src="{path}">',
    '<img src="../../canary.png">',
    '<img src="{web}/leak.png">',
    "![x]({web}/leak.png)",
    "![x]({file})",
    "![x]({path})",
    "![[{path}]]",
    "![[{file}]]",
    '<link rel="stylesheet" href="{file}"><p>x',
    '<link rel="stylesheet" type="text/css" href="{web}/x.css"><p>x',
    '<table background="{web}/bg.png"><tr><td>x',
    '<body background="{file}">x',
    '<p style="background-image:url({file})">x',
    "<style>body {{ background: url({web}/s.png) }}</style>x",
    '<img src="data:image/png;base64,AAAA">',
    '<img src="//evil/share/a.png">',
    '<img src="\\\\\\\\evil\\share\\a.png">',
    '<iframe src="{file}"></iframe><object data="{file}"></object><embed src="{web}/e">',
    '<svg><image href="{web}/i.png"/></svg>',
    '<a href="javascript:alert(1)">j</a> [j](javascript:alert(1)) [f]({file}) [d](data:text/html,x)',
    '<script>fetch("{web}/js")</script><p onclick="x()">a</p>',
    '<a href="task:0">x</a> <img src="ic:info:#000000"> [t](task:0) [p](piece:00)',
    '> [!note"><img src="{file}">] <img src="{web}/t.png">\n> x',
    '- [ ] <img src="{file}">\n\n| <img src="{web}/c.png"> |\n|---|\n| x |',
    '```<img src="{file}">\n<img src="{file}">\n```',
    '*[x]: <img src="{file}">\n\nx\n\n[^1]: <img src="{web}/n.png">\n\n[^1]',
    "---\ntitre: '<img src=\"{file}\">'\n---\nx",
)


class Text(QObject):
    """An open text that nobody saves."""

    opened = Signal()
    changed = Signal(object)
    record = "text"
    loaded = True

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def edit(self, edits: object, source: object = None) -> None:
        raise AssertionError("a text from outside edited itself")


@pytest.fixture
def canary() -> Iterator[tuple[str, list[str]]]:
    """A web server that writes down what is asked of it."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *args: object) -> None:
            """Nothing is printed."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[ReadingView]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    with Workspace.create(tmp_path / "G.fabrique", "G", author="Claire") as workspace:
        made = ReadingView(theme, ImmediateStore(workspace, FakeNotices()))
        qtbot.addWidget(made)
        made.resize(500, 400)
        with qtbot.waitExposed(made):
            made.show()
        yield made
    theme.deleteLater()


def shown_in(view: ReadingView) -> QTextDocument:
    browser = view.findChild(QTextBrowser)
    assert browser is not None
    return browser.document()


@pytest.mark.parametrize("case", CANARY_CASES)
def test_nothing_is_fetched_from_the_network_or_the_disk(
    case: str, view: ReadingView, canary: tuple[str, list[str]], tmp_path: Path, qapp: QApplication
) -> None:
    web, asked = canary
    file = tmp_path / "canary.png"
    picture = QImage(2000, 10, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    assert picture.save(str(file))
    text = case.format(file=file.as_uri(), path=file, web=web)
    view.show_text(Text(text))
    view.grab()
    document = shown_in(view)
    copied = document.clone()
    copied.setTextWidth(400)
    assert copied.idealWidth() < 1000
    assert document.idealWidth() < 1000
    drawn = document.toHtml()
    assert 'src="file' not in drawn
    assert not any(each in drawn for each in ('src="http', "url(", "<script", "javascript:"))
    qapp.processEvents()
    assert asked == []
    copied.deleteLater()


def test_whatever_a_document_asks_for_is_one_clear_pixel(view: ReadingView, tmp_path: Path) -> None:
    document = shown_in(view)
    for address in ("file:///etc/passwd", "/etc/passwd", "http://127.0.0.1:1/x", "piece:00", "ic:../../x:#000000"):
        for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource):
            answer = document.resource(kind, QUrl(address))
            assert isinstance(answer, QImage)
            assert answer.width() == 1


def assert_clean(html: str) -> None:
    """Only addresses and styles of our own making."""
    if not html.strip():
        return
    for node in lxml_html.fragment_fromstring(html, create_parent="div").iter():
        assert isinstance(node.tag, str)
        for name, value in node.attrib.items():
            assert not str(name).startswith(("on", "data-"))
            if name == "href":
                assert SAFE.fullmatch(str(value)), value
            elif name == "src":
                assert SAFE_IMAGE.fullmatch(str(value)), value
            elif name == "style":
                assert "(" not in str(value)
        assert node.tag not in {"script", "style", "iframe", "object", "embed", "link", "meta", "svg", "base", "form"}


def test_a_tooltip_is_words_whatever_somebody_wrote() -> None:
    assert plain_tip("<img src=file:///etc/passwd>") == "<span>&lt;img src=file:///etc/passwd&gt;</span>"
    assert plain_tip("") == ""


PARTS = st.sampled_from(
    [
        "# ", "## t\n", "- [ ] ", "- [x] a\n", "  - ", "\t", "> ", "> [!note] ", "|", "|---|\n", "```\n", "~~~", "`",
        "[[", "]]", "[[A|b]]", "![[p.png]]", "![", "](", ")", "<a href='", "<img src=file:///x>", "<script>",
        "</td></table>", "<!--", "-->", "%%", "@Noé", "#tag", "[^1]", "[^1]: ", "*[A]: ", "[a]: http://x\n", "**", "_",
        "==", "~~", "^id", "\n", "\n\n", "---\n", ": ", "1. ", "\r",
        "\0", "\ue000", "1\ue001", "\u0002", "\u0003", "\ud800", "&#0;", "&lt;",
        "http://x.fr/a(b)", "\\", "a", "é", " ", "    ",
    ]
)  # fmt: skip


@given(st.lists(PARTS | st.text(max_size=6), max_size=40).map("".join))
def test_rendering_never_raises_and_is_always_clean(text: str) -> None:
    rendered = render(text, LOOKS)
    assert_clean(rendered.html)
    assert rendered.lines == 1 + len(re.findall(r"\r\n?|\n", text))


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " x",
        "[" * 10_000,
        "mot " * 250_000,
        "a" * 1_000_000,
        "![a](" * 5_000,
        "*a **b " * 20_000,
        "<a <b " * 20_000,
        "&#" * 50_000,
        "\n".join(" " * depth + "- a" for depth in range(1_000)),
        "\n".join("> " * depth + "a" for depth in range(300)),
        "- a\n" + "\n" * 100_000 + "  x",
        "|a" * 5_000 + "|\n" + "|-" * 5_000 + "|\n",
        "[^a]" * 5_000 + "\n\n" + "[^a]: x\n" * 5_000,
        "` `` " * 20_000,
        "<div>" * 5_000,
    ],
    ids=lambda text: repr(text[:8]),
)
def test_a_text_made_to_hurt_is_shown_in_bounded_time(text: str) -> None:
    start = time.process_time()
    rendered = render(text, LOOKS)
    assert time.process_time() - start < 5
    assert_clean(rendered.html)
