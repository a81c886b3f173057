"""Cleans HTML twice: what a text brought may only be words and web links; what is drawn may only be what we make.

Nothing else stands between a hostile text and Qt, which opens files and network shares that HTML names: no address
but the ones below passes, and no style but plain lengths, names and colours.
"""

import re
import secrets

import nh3

MARK = f"data-{secrets.token_hex(8)}"
"""The attribute by which this program's own elements are known; no text can guess it."""

_INLINE = ("a", "abbr", "b", "br", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span")
_RAISED = ("strong", "sub", "sup", "u")
_BLOCKS = (
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "ul",
)
_TABLES = ("table", "tbody", "td", "tfoot", "th", "thead", "tr")
_WORDS = frozenset(_INLINE + _RAISED + _BLOCKS + _TABLES)
_SIDES = frozenset(("left", "right", "center"))
_OUTWARD = re.compile(r"(?i)(?:https?://|mailto:|fabrique://)[^\s]+|#[^\s]*")
_OWN_LINK = re.compile(r"(?:wiki|new|who|tag):[^\s\"'<>]*|task:\d+")
_OWN_IMAGE = re.compile(r"piece:[0-9a-f]{64}|ic:[a-z0-9-]+:#[0-9A-Fa-f]{6}|box:[a-z]+")
_STYLE = re.compile(r"(?:[a-z-]+:[ ]?[-#A-Za-z0-9.%,' ]*;? ?)*")
_NUMBER = re.compile(r"\d{1,4}%?")

_BROUGHT_ATTRIBUTES: dict[str, set[str]] = {
    "*": {MARK},
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "width"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan"},
}
_DRAWN_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"style"},
    "a": {"href", "name", "title"},
    "abbr": {"title"},
    "img": {"src", "width", "height"},
    "ol": {"start"},
    "table": {"width", "cellspacing", "cellpadding", "border"},
    "td": {"width", "height", "align", "colspan", "rowspan", "valign"},
    "th": {"width", "align", "colspan", "rowspan"},
    "hr": {"width"},
}
_OUTWARD_SCHEMES = {"http", "https", "mailto", "fabrique"}
_OWN_SCHEMES = _OUTWARD_SCHEMES | {"wiki", "new", "who", "tag", "task", "piece", "ic", "box"}


def _brought(_: str, attribute: str, value: str) -> str | None:
    if attribute == "href":
        return value if _OUTWARD.fullmatch(value) else None
    if attribute == "src":
        return value if value[:8].lower().startswith(("http://", "https://")) else None
    if attribute in {"start", "width", "colspan", "rowspan"}:
        return value if _NUMBER.fullmatch(value) and value != "0" and len(value) < 4 else None
    if attribute == "align":
        return value if value in _SIDES else None
    return value


def _drawn(_: str, attribute: str, value: str) -> str | None:
    if attribute == "href":
        return value if _OWN_LINK.fullmatch(value) or _OUTWARD.fullmatch(value) else None
    if attribute == "src":
        return value if _OWN_IMAGE.fullmatch(value) else None
    if attribute == "style":
        return value if _STYLE.fullmatch(value) else None
    return value


def clean_brought(html: str) -> str:
    """HTML that a text made: without addresses but those of the web and mail, without styles, scripts and pictures."""
    return nh3.clean(
        html,
        tags=set(_WORDS),
        clean_content_tags={"script", "style", "iframe", "object", "template", "noscript"},
        attributes=_BROUGHT_ATTRIBUTES,
        attribute_filter=_brought,
        url_schemes=_OUTWARD_SCHEMES,
        link_rel=None,
    )


def clean_drawn(html: str) -> str:
    """The HTML that is drawn: only the elements, styles and addresses that this program makes."""
    return nh3.clean(
        html,
        tags=set(_WORDS),
        attributes=_DRAWN_ATTRIBUTES,
        attribute_filter=_drawn,
        url_schemes=_OWN_SCHEMES,
        link_rel=None,
    )
