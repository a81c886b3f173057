"""The theme in use: follows the system or a choice, and gives fonts, colours and icons in it."""

from enum import StrEnum

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme.fonts import load_fonts, made_font
from desktop.theme.icons import STROKE, renderer, themed_icon
from desktop.theme.style_sheet import style_sheet
from desktop.theme.tokens import DARK, LIGHT, Tokens

SMALLEST_ZOOM, LARGEST_ZOOM = 0.8, 2.0


class ThemeChoice(StrEnum):
    """What a person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Light or dark, at one zoom. `changed` tells of new colours; a new zoom rebuilds the window instead."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM, zoom: float = 1.0) -> None:
        super().__init__(application)
        load_fonts()
        self._application = application
        self._choice = choice
        self._zoom = zoom
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._tokens = self._wanted()
        self._apply()

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen, which may be to follow the system."""
        return self._choice

    @property
    def zoom(self) -> float:
        """How much larger than drawn everything is, 1.0 being as drawn."""
        return self._zoom

    def choose(self, choice: ThemeChoice) -> None:
        """Use a theme, or follow the system's."""
        self._choice = choice
        hints = self._application.styleHints()
        schemes = {ThemeChoice.LIGHT: Qt.ColorScheme.Light, ThemeChoice.DARK: Qt.ColorScheme.Dark}
        hints.setColorScheme(schemes.get(choice, Qt.ColorScheme.Unknown))
        self._follow_system()

    def zoom_to(self, zoom: float) -> None:
        """Draw everything larger or smaller, from 80 % to 200 %; whoever built a window builds it again."""
        self._zoom = min(max(round(zoom, 2), SMALLEST_ZOOM), LARGEST_ZOOM)
        self._apply()

    def px(self, pixels: float) -> int:
        """A length as drawn, at the present zoom."""
        return round(pixels * self._zoom)

    def font(
        self,
        pixels: float,
        weight: QFont.Weight = QFont.Weight.Normal,
        *,
        mono: bool = False,
        italic: bool = False,
    ) -> QFont:
        """A face at a size as drawn."""
        return made_font(self.px(pixels), weight, mono=mono, italic=italic)

    def color(self, role: str) -> QColor:
        """The colour of a token, or one that is given as #RRGGBB."""
        return QColor(self._value(role))

    def icon(self, name: str, role: str = "text_secondary", *, on: str | None = None) -> QIcon:
        """A Lucide icon by its name, in the colour of a token (`on`: of its checked state)."""
        return themed_icon(name, self._value, role, on)

    def paint_icon(self, painter: QPainter, name: str, role: str, area: QRectF, *, stroke: float = STROKE) -> None:
        """Draw an icon into an area."""
        renderer(name, self._value(role), stroke).render(painter, area)

    def _value(self, role: str) -> str:
        return role if role.startswith("#") else str(getattr(self._tokens, role))

    def _wanted(self) -> Tokens:
        if self._choice is ThemeChoice.SYSTEM:
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def _follow_system(self) -> None:
        wanted = self._wanted()
        if wanted is not self._tokens:
            self._tokens = wanted
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        self._application.setFont(self.font(13))
        self._application.setPalette(palette(self._tokens))
        self._application.setStyleSheet(style_sheet(self._tokens, self._zoom))


def palette(tokens: Tokens) -> QPalette:
    """What Qt's own parts (selections, placeholders, native bits) follow."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.surface,
        QPalette.ColorRole.AlternateBase: tokens.window,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.surface,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.bad,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.ToolTipBase: tokens.raised,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.text_tertiary,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.Light: tokens.raised,
        QPalette.ColorRole.Midlight: tokens.line_soft,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.line,
        QPalette.ColorRole.Shadow: tokens.shadow,
        QPalette.ColorRole.Accent: tokens.accent,
    }
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_tertiary))
    return made
