"""The text on the page: links, keys and pictures. It opens nothing by itself, and asks nobody for anything."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QHelpEvent, QImage, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from desktop.widgets.text_pictures import nothing

_ROUNDING = 2
REST = 400
"""Milliseconds for which the pointer rests on a link before its preview comes."""


class Browser(QTextBrowser):
    """Shows clean HTML. `followed` gives a link's address and whether it shall open beside."""

    followed = Signal(str, bool)
    rested = Signal(str, QPoint)
    """The pointer has rested on this address, at this place of the screen."""
    left = Signal()
    """The pointer has left the link that it rested on, or something was pressed."""
    resized = Signal()

    def __init__(self, picture: Callable[[str], QImage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._under = ""
        self._at = QPoint()
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(REST)
        self._resting.timeout.connect(self._rest)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.anchorClicked.connect(self._clicked)
        self.horizontalScrollBar().rangeChanged.connect(self._fit)
        self._beside = False

    def _clicked(self, url: QUrl) -> None:
        beside, self._beside = self._beside, False
        self.left.emit()
        self.followed.emit(address_of(url), beside)

    def _fit(self, least: int, most: int) -> None:
        """Tables are rounded up to a pixel more than the page; nobody scrolls for that."""
        policies = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if most - least <= _ROUNDING else policies.ScrollBarAsNeeded
        )

    def _rest(self) -> None:
        if self._under:
            self.rested.emit(self._under, self._at)

    def _notice(self, place: QPointF) -> None:
        address = self.anchorAt(place.toPoint())
        if address == self._under:
            return
        if self._under:
            self.left.emit()
        self._under = address
        self._at = self.viewport().mapToGlobal(place.toPoint())
        self._resting.stop()
        if address.startswith(("wiki:", "who:")):
            self._resting.start()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Whatever a document asks for: our own pictures, and for all else one clear pixel."""
        address = name if isinstance(name, str) else name.toString()
        if address.startswith(("ic:", "box:", "piece:")):
            return self._picture(address)
        return nothing()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._notice(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        address = self.anchorAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and address:
            self.followed.emit(address_of(QUrl(address)), True)
            return
        super().mouseReleaseEvent(event)
        self._beside = False

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._resting.stop()
        if self._under:
            self._under = ""
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_act = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        address = self.focused() if is_act else ""
        if address:
            beside = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.followed.emit(address_of(QUrl(address)), beside)
            event.accept()
            return
        super().keyPressEvent(event)

    def focused(self) -> str:
        """The address of the link that the keyboard stands on; empty when it stands on none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ""
        inside = self.textCursor()
        inside.setPosition(cursor.selectionStart() + 1)
        return inside.charFormat().anchorHref()

    def focus_link(self, address: str) -> None:
        """Let the keyboard stand on the first link to an address, without scrolling."""
        found = self.document().begin()
        while found.isValid():
            part = found.begin()
            while not part.atEnd():
                fragment = part.fragment()
                if fragment.charFormat().anchorHref() == address:
                    cursor = self.textCursor()
                    cursor.setPosition(fragment.position())
                    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                    self.setTextCursor(cursor)
                    return
                part += 1
            found = found.next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = event.pos() + QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
            is_new = self.anchorAt(event.pos()).startswith("new:")
            words = self.tr("Nothing has this name yet") if is_new else tip_at(self, place)
            # Qt would read a tooltip that somebody wrote as HTML, and open what it names.
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().viewportEvent(event)


def tip_at(browser: QTextBrowser, place: QPoint) -> str:
    """What an abbreviation at a place of the document stands for."""
    position = browser.document().documentLayout().hitTest(QPointF(place), Qt.HitTestAccuracy.ExactHit)
    if position < 0:
        return ""
    cursor = browser.textCursor()
    cursor.setPosition(min(position + 1, browser.document().characterCount() - 1))
    return cursor.charFormat().toolTip()


def plain_tip(words: str) -> str:
    """Words as a tooltip that is never taken for HTML."""
    return f"<span>{escape(words[:500])}</span>" if words else ""


def address_of(url: QUrl) -> str:
    """The address as it was written; of our own links, with every character as itself."""
    words = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
    return unquote(words) if url.scheme() in {"wiki", "new", "who", "tag"} else words


def words_of(address: str) -> str:
    """The words in one of our own addresses, as they stand in a document."""
    return unquote(address.partition(":")[2])
