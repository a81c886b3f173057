"""The one style sheet, made from the tokens. Widgets ask for a look by object name or by the property `kind` or `role`.

Only flat boxes are styled here; what has dots, chips or two lines paints itself.
"""

import re

from desktop.theme.tokens import Tokens

_LENGTH = re.compile(r"(?<![\w#.])(\d+)px")


def style_sheet(tokens: Tokens, zoom: float = 1.0) -> str:
    """The style sheet of one theme; lengths from 3 px on grow with the zoom, hair lines stay."""

    def grown(found: re.Match[str]) -> str:
        length = int(found[1])
        return f"{round(length * zoom) if length >= 3 else length}px"

    sheet = "\n".join(part(tokens) for part in (_surfaces, _fields, _buttons, _lists, _bars, _floating))
    return _LENGTH.sub(grown, sheet)


def _surfaces(t: Tokens) -> str:
    return f"""
* {{ outline: 0; }}
QMainWindow, #window {{ background: {t.window}; }}
#top_bar {{ background: {t.window}; border-bottom: 1px solid {t.line}; }}
#side, #side_panel {{ background: {t.side}; }}
#page, #reading, #editor {{ background: {t.surface}; }}
#status_line {{ background: {t.window}; border-top: 1px solid {t.line}; }}
QFrame[role="card"] {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 10px; }}
QFrame[role="card"]:hover {{ border-color: {t.text_tertiary}; }}
#door:focus, #door[wanted="true"] {{ border: 2px solid {t.accent}; }}
QFrame[role="horizontal_line"] {{ background: {t.line}; max-height: 1px; min-height: 1px; border: 0; }}
QFrame[role="vertical_line"] {{ background: {t.line}; max-width: 1px; min-width: 1px; border: 0; }}
QLabel {{ background: transparent; }}
QLabel[role="muted"] {{ color: {t.text_secondary}; }}
QLabel[role="added"] {{ color: {t.ok}; }}
QLabel[role="removed"] {{ color: {t.bad}; }}
QLabel[role="faint"] {{ color: {t.text_tertiary}; }}
QLabel[role="bad"] {{ color: {t.bad}; }}
QLabel[role="keys"] {{ color: {t.text_tertiary}; background: {t.window}; border: 1px solid {t.line};
    border-radius: 5px; padding: 1px 6px; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
"""


def _fields(t: Tokens) -> str:
    return f"""
QLineEdit, QPlainTextEdit[kind="field"], QComboBox {{ background: {t.surface}; color: {t.text};
    border: 1px solid {t.line}; border-radius: 8px; padding: 0 10px; min-height: 28px;
    selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:hover, QComboBox:hover {{ border-color: {t.text_tertiary}; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit[kind="field"]:focus {{ border: 2px solid {t.accent};
    padding: 0 9px; }}
QComboBox::drop-down {{ border: 0; width: 26px; }}
QComboBox::down-arrow {{ image: none; width: 0; height: 0; }}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.line}; padding: 4px;
    selection-background-color: {t.selected}; selection-color: {t.text}; }}
QLineEdit[kind="inline"] {{ border: 1px solid transparent; background: transparent; padding: 0 4px;
    border-radius: 6px; }}
QLineEdit[kind="inline"]:hover {{ border-color: {t.line}; background: {t.hover}; }}
QLineEdit[kind="inline"]:focus {{ border: 2px solid {t.accent}; background: {t.surface}; padding: 0 3px; }}
QLineEdit[kind="value"] {{ min-height: 20px; padding: 0 8px; border-radius: 6px; }}
QLineEdit[kind="value"]:focus {{ border: 2px solid {t.accent}; padding: 0 7px; }}
QLineEdit[kind="title"], QLineEdit[kind="title"]:focus, QLineEdit[kind="title"]:hover {{ border: 0;
    border-bottom: 2px solid {t.accent}; border-radius: 0; background: transparent; padding: 0 4px;
    min-height: 34px; }}
QLabel#sheet_title {{ border: 1px solid transparent; border-radius: 6px; padding: 0 5px; }}
QLabel#sheet_title:focus {{ border: 1px solid {t.accent}; }}
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus, QLineEdit[kind="bare"]:hover {{ border: 0;
    background: transparent; padding: 0; }}
QTextEdit, QTextBrowser, QPlainTextEdit {{ background: {t.surface}; border: 0; color: {t.text};
    selection-background-color: {t.selected}; selection-color: {t.text}; }}
QCheckBox {{ color: {t.text}; spacing: 8px; }}
QCheckBox:focus {{ color: {t.accent}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton, QToolButton {{ color: {t.text}; background: transparent; border: 1px solid transparent;
    border-radius: 7px; padding: 0 8px; min-height: 28px; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {t.line}; }}
QPushButton:focus, QToolButton:focus {{ border: 1px solid {t.accent}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.text_tertiary}; }}
QPushButton[kind="primary"] {{ background: {t.accent}; color: {t.on_accent}; padding: 0 14px 0 12px;
    min-height: 32px; border-radius: 8px; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.hover}; color: {t.text_secondary}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[kind="outline"] {{ background: {t.surface}; border: 1px solid {t.line}; min-height: 30px;
    padding: 0 12px; }}
QPushButton[kind="outline"]:hover {{ background: {t.hover}; }}
QPushButton[kind="outline"]:focus {{ border: 1px solid {t.accent}; }}
QPushButton[kind="link"] {{ color: {t.accent}; padding: 0 4px; min-height: 24px; }}
QPushButton[kind="quiet"] {{ color: {t.text_secondary}; padding: 0 6px; min-height: 24px; border-radius: 6px; }}
QPushButton[kind="quiet"]:disabled {{ color: {t.text_secondary}; }}
QPushButton[kind="quiet"]:checked {{ background: {t.hover}; }}
QPushButton[kind="row"] {{ text-align: left; padding: 0 10px; min-height: 30px; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[kind="icon"] {{ min-width: 30px; max-width: 30px; min-height: 30px; padding: 0; }}
QToolButton[kind="tool"] {{ min-width: 28px; max-width: 28px; min-height: 28px; padding: 0; border-radius: 6px; }}
QToolButton[kind="tiny"] {{ min-width: 24px; max-width: 24px; min-height: 24px; padding: 0; border-radius: 6px; }}
QToolButton:checked {{ background: {t.accent_soft}; }}
QFrame[role="segmented"] {{ background: {t.code_background if t.is_dark else t.window};
    border: 1px solid {t.line}; border-radius: 9px; }}
QFrame[role="segmented"] QPushButton {{ border-radius: 6px; min-height: 24px; padding: 0 10px;
    color: {t.text_secondary}; font-weight: 500; }}
QFrame[role="segmented"] QPushButton:checked {{ background: {t.raised}; color: {t.text};
    border: 1px solid {t.line}; }}
QFrame[role="segmented"] QPushButton:focus {{ border: 1px solid {t.accent}; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QTreeView, QListView {{ background: transparent; border: 0; color: {t.text}; }}
QTreeView::item, QTreeView::branch, QListView::item {{ background: transparent; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {t.text_secondary}; border: 0; padding: 6px 12px;
    border-radius: 7px; margin: 3px 1px; }}
QTabBar::tab:selected {{ background: {t.surface}; color: {t.text}; }}
QTabBar::tab:hover {{ background: {t.hover}; }}
QTabBar#tabs {{ background: {t.window}; border-bottom: 1px solid {t.line}; }}
QTabBar#tabs::tab:selected {{ border: 1px solid {t.line}; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 3px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.text_tertiary}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
    border: 0; height: 0; width: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
QProgressBar {{ background: {t.line}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""


def _floating(t: Tokens) -> str:
    return f"""
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px 8px; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 8px; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 10px; border-radius: 5px; color: {t.text}; }}
QMenu::item:selected {{ background: {t.hover}; }}
QMenu::item:disabled {{ color: {t.text_tertiary}; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::indicator {{ margin-left: 8px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 6px; }}
#preview_card {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 10px; }}
#popup {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 10px; }}
#notice {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 10px; }}
"""
