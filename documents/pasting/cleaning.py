"""The clipboard's HTML as a tree that holds nothing but structure, words and web addresses."""

import re

import nh3
from lxml import html as lxml_html
from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement

from wiki.word_lists import words_in

LARGEST = 2_000_000
DEEPEST = 150
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*?)(?:<!--\s*EndFragment\s*-->|\Z)", re.DOTALL | re.IGNORECASE)
_BOX = re.compile(r"<(/?)div\b", re.IGNORECASE)
_TAGS = words_in(
    "a b blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre s samp "
    "section span strike strong sub sup table tbody td tfoot th thead tr tt u ul"
)
_ATTRIBUTES = {
    "*": {"style", "class"},
    "a": {"href"},
    "img": {"src", "alt"},
    "input": {"type", "checked"},
    "li": {"value"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}


def clean_tree(html: str) -> HtmlElement | None:
    """The tree of what was copied; None for what is too large, too deep, or no HTML at all. Fetches nothing."""
    if len(html) > LARGEST or (html.count("<div") > 20 * DEEPEST and _nested(html) > DEEPEST):
        return None
    found = _FRAGMENT.search(html)
    cleaned = nh3.clean(
        (found[1] if found else html).replace("\0", ""),
        tags=set(_TAGS),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        clean_content_tags={"script", "style", "head", "title", "template"},
        url_schemes={"http", "https", "mailto", "data"},
        link_rel=None,
    )
    try:
        tree: HtmlElement = lxml_html.fragment_fromstring(f"<div>{cleaned}</div>")
    except (ParserError, XMLSyntaxError, ValueError):
        return None
    return tree if _depth(tree) <= DEEPEST else None


def _nested(html: str) -> int:
    """How deep boxes lie in each other, roughly and quickly: cleaning takes long with very many."""
    depth = deepest = 0
    for found in _BOX.finditer(html):
        depth = max(0, depth + (-1 if found[1] else 1))
        deepest = max(deepest, depth)
    return deepest


def _depth(tree: HtmlElement) -> int:
    deepest, waiting = 0, [(tree, 1)]
    while waiting:
        element, depth = waiting.pop()
        deepest = max(deepest, depth)
        if depth > DEEPEST:
            break
        waiting += [(child, depth + 1) for child in element]
    return deepest
