"""Dresses the text as it is typed. What a line looks like is said in `highlighting_lines`; here are the formats.

Signs (`**`, `##`, `[[`) fade where the caret is not: when it moves, only the two lines concerned are dressed again. New
colours or names need the text loaded again, since Qt's `rehighlight` takes quadratic time.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument, QTextFormat

from desktop.editor.highlighting_lines import NOBODY, PROSE, Look, added_up, styled
from desktop.editor.text_mirror import has_wide, units
from desktop.theme import Theme
from desktop.theme.fonts import MONO_FAMILY
from wiki.mentions import KnownNames

_SIZES = {Look.H1: 22, Look.H2: 17, Look.H3: 15}
_HEADING = Look.H1 | Look.H2 | Look.H3
_MONO = Look.CODE | Look.TABLE | Look.ITEM
_COLOURS = (
    (Look.FAINT, "text_tertiary"),
    (Look.DONE, "text_tertiary"),
    (Look.DISCUSS, "warn"),
    (Look.ITEM, "accent"),
    (Look.LINK, "accent"),
    (Look.NAME, "accent"),
    (Look.TAG, "info"),
    (Look.OK, "ok"),
    (Look.WARN, "warn"),
    (Look.BAD, "bad"),
    (Look.INFO, "info"),
    (Look.QUOTE, "text_secondary"),
    (Look.TABLE, "text_secondary"),
)


class MarkdownHighlighter(QSyntaxHighlighter):
    """Highlights one document; `names` are the people whose mentions show."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._names = NOBODY
        self._formats: dict[tuple[Look, bool], QTextCharFormat] = {}
        self._here: QTextBlock | None = None

    def know(self, names: KnownNames) -> None:
        """Take up the people of the group; what is loaded after shows them."""
        self._names = names

    def forget_colours(self) -> None:
        """The theme has changed; what is loaded after shows it."""
        self._formats.clear()

    def stand_on(self, block: QTextBlock) -> None:
        """The caret is in this block: its signs are clear, those of the one before fade."""
        before, self._here = self._here, block
        if before == block:
            return
        for each in (before, block):
            if each is not None and each.isValid():
                self.rehighlightBlock(each)

    def leave(self) -> None:
        """The document is about to be emptied."""
        self._here = None

    def _format(self, look: Look, here: bool) -> QTextCharFormat:
        key = look, here and bool(look & Look.SIGN)
        found = self._formats.get(key)
        if found is None:
            found = self._formats[key] = self._made(look, clear=key[1])
        return found

    def _made(self, look: Look, *, clear: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        heading = look & _HEADING
        self._set_size(made, look, heading)
        if heading or look & (Look.BOLD | Look.OK | Look.WARN | Look.BAD | Look.INFO):
            made.setFontWeight(QFont.Weight.Bold if heading or look & Look.BOLD else QFont.Weight.DemiBold)
        elif look & (Look.LINK | Look.NAME | Look.ITEM):
            made.setFontWeight(QFont.Weight.Medium)
        if look & Look.ITALIC:
            made.setFontItalic(True)
        if look & (Look.STRUCK | Look.DONE) and not look & Look.SIGN:
            made.setFontStrikeOut(True)
        if look & Look.DATE and not look & Look.DONE:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            made.setUnderlineColor(self._theme.color("text_tertiary"))
        made.setForeground(self._colour(look, clear=clear))
        ground = "warn_soft" if look & Look.MARKED else "code_background" if look & Look.CODE else ""
        if ground:
            made.setBackground(self._theme.color(ground))
        return made

    def _set_size(self, made: QTextCharFormat, look: Look, heading: Look) -> None:
        size = _SIZES.get(heading)
        if look & _MONO:
            made.setFontFamilies([MONO_FAMILY])
            size = size or (12 if look & Look.TABLE else 13)
        if size is not None:
            made.setProperty(QTextFormat.Property.FontPixelSize, self._theme.px(size))

    def _colour(self, look: Look, *, clear: bool) -> QColor:
        if look & Look.SIGN and not clear:
            return self._theme.color("text_tertiary")
        role = next((role for flag, role in _COLOURS if look & flag), "text")
        return self._theme.color(role)

    def _opens_front_matter(self, line: str) -> bool:
        block = self.currentBlock()
        if block.blockNumber() or line.rstrip() != "---":
            return False
        following = block.next()
        return following.isValid() and (":" in following.text() or following.text().rstrip() == "---")

    def highlightBlock(self, text: str) -> None:
        """Qt asks for one line."""
        before = self.previousBlockState()
        first = before == -1 and self._opens_front_matter(text)
        line = styled(text, max(before, PROSE), first=first, known=self._names)
        self.setCurrentBlockState(line.state)
        here = self._here is not None and self._here == self.currentBlock()
        wide = has_wide(text)
        for start, end, look in added_up(line.stretches):
            if wide:
                start, end = units(text, start), units(text, end)
            self.setFormat(start, end - start, self._format(look, here))
