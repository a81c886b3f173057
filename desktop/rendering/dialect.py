"""What stands inside a paragraph, made into elements by python-markdown and pymdown-extensions."""

import re
from collections.abc import Mapping
from functools import lru_cache
from threading import get_ident
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions.abbr import AbbrTreeprocessor
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.util import AtomicString
from pymdownx.mark import MarkExtension  # type: ignore[import-untyped]  # ships no types
from pymdownx.tilde import DeleteSubExtension  # type: ignore[import-untyped]  # as above

from desktop.rendering.cleaning import MARK
from desktop.rendering.inlines import TOKEN, Prepared, Token

_ADDRESS = r"(?<![\w/\"'=])(https?://[^\s<>\"\u0002\u0003]{1,2000})"
_AFTER_ADDRESS = ".,;:!?'’»*_~"


class _Tokens(InlineProcessor):
    """Gives tokens their elements."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(TOKEN.pattern, md)
        self.prepared = Prepared("", ())

    def handleMatch(  # type: ignore[override]  # the stubs know patterns of one argument only
        self, found: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int, int]:
        token = self.prepared.token(found.group(1))
        return (_element(token) if token is not None else None), found.start(), found.end()


class _Addresses(InlineProcessor):
    """Makes links of bare web addresses."""

    def handleMatch(  # type: ignore[override]  # as above
        self, found: re.Match[str], data: str
    ) -> tuple[ElementTree.Element, int, int]:
        address = found.group(1).rstrip(_AFTER_ADDRESS)
        if address.endswith(")") and address.count("(") < address.count(")"):
            address = address[:-1].rstrip(_AFTER_ADDRESS)
        element = ElementTree.Element("a", {"href": address})
        element.text = AtomicString(address)
        return element, found.start(), found.start() + len(address)


def _element(token: Token) -> ElementTree.Element:
    """An element that tells what it stands for; how it looks is decided later."""
    element = ElementTree.Element("img" if token.kind == "picture" else "span", {MARK: f"{token.kind}:{token.to}"})
    if token.kind == "picture":
        element.set("width", token.words)
    else:
        element.text = AtomicString(token.words)
    return element


class Dialect:
    """One Markdown converter, used by one thread."""

    def __init__(self) -> None:
        extensions = [MarkExtension(), DeleteSubExtension(subscript=False)]
        self._markdown = Markdown(extensions=extensions)
        self._tokens = _Tokens(self._markdown)
        patterns = self._markdown.inlinePatterns
        patterns.register(self._tokens, "token", 185)
        patterns.register(_Addresses(_ADDRESS, self._markdown), "address", 85)
        patterns.register(SubstituteTagInlineProcessor(r"\n", "br"), "break", 55)
        self._abbreviations = AbbrTreeprocessor(self._markdown, {})

    def html(
        self,
        root: ElementTree.Element,
        prepared: Prepared,
        references: Mapping[str, str],
        abbreviations: Mapping[str, str],
    ) -> str:
        """The HTML of a tree whose texts are still Markdown; it is not clean yet."""
        self._markdown.reset()
        self._markdown.references = {name: (address, "") for name, address in references.items()}
        self._tokens.prepared = prepared
        self._markdown.treeprocessors["inline"].run(root)
        if abbreviations:
            self._abbreviations.abbrs = dict(abbreviations)
            self._abbreviations.run(root)
        self._markdown.treeprocessors["unescape"].run(root)
        html = self._markdown.serializer(root)
        for name in ("raw_html", "amp_substitute"):
            html = self._markdown.postprocessors[name].run(html)
        return html.removeprefix("<div>").removesuffix("</div>")


@lru_cache(maxsize=8)
def _dialect_of(_: int) -> Dialect:
    return Dialect()


def dialect() -> Dialect:
    """The present thread's converter; making one takes longer than a small text."""
    return _dialect_of(get_ident())
