"""The outline of the text: its headings by level, to go to one, and to move a section with all that lies in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.editor.editor import Editor
from desktop.editor.outline_list import ROW_HEIGHT, Entry, OutlineDelegate, OutlineModel, entries
from desktop.theme import Theme
from desktop.widgets.labels import horizontal_line, label
from desktop.work.commands import Command
from wiki.reordering import moved_before, moved_down, moved_up, section_at
from wiki.rewriting import Rewrite
from wiki.sections import Section, find_sections

WIDTH, MOST_ROWS = 460, 12


class Outline(QFrame):
    """A child of the window over its upper middle. Gives the keyboard back to the text."""

    def __init__(self, theme: Theme, editor: Editor, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("popup")
        self._theme, self._editor, self._window = theme, editor, window
        self._sections: tuple[Section, ...] = ()
        self._field = QLineEdit()
        self._field.setProperty("kind", "bare")
        self._field.setFont(theme.font(14))
        self._field.setPlaceholderText(self.tr("Go to a heading"))
        self._field.setAccessibleName(self.tr("Filter the headings"))
        self._field.textChanged.connect(self._typed)
        self._field.installEventFilter(self)
        self._model = OutlineModel(self)
        self._model.dropped.connect(self._dropped, Qt.ConnectionType.QueuedConnection)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Outline of the text"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(OutlineDelegate(theme, self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setDragDropMode(QListView.DragDropMode.InternalMove)
        self._list.setDropIndicatorShown(True)
        self._list.clicked.connect(self._go)
        self._nothing = label(theme, "", role="muted")
        self._help = label(theme, self.tr("Alt+↑ and Alt+↓, or the mouse, move a section"), px=11, role="faint")
        self._lay_out()
        self.hide()
        editor.view.text_changed.connect(self._text_changed)
        editor.view.text_shown.connect(self.hide)

    def _lay_out(self) -> None:
        px = self._theme.px
        for words in (self._nothing, self._help):
            words.setContentsMargins(px(14), px(8), px(14), px(8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(px(14), px(8), px(14), px(8))
        top.addWidget(self._field)
        layout.addLayout(top)
        for widget in (horizontal_line(), self._nothing, self._list, self._help):
            layout.addWidget(widget)

    def open(self) -> None:
        """Show the headings; the one where the caret is, is chosen."""
        self._field.clear()
        self._show(section_at(find_sections(self._editor.view.text), self._editor.place()))
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Hide, and give the keyboard back."""
        self.hide()
        self._editor.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _text_changed(self, _change: object) -> None:
        """Others write as well: what is chosen is never another section than the one that is seen."""
        if self.isVisible():
            entry, now = self._current(), find_sections(self._editor.view.text)
            self._show(_number_now(self._sections, entry.number, now) if entry is not None else None)

    def _typed(self, _words: str) -> None:
        self._show(None)

    def _show(self, chosen: int | None) -> None:
        view = self._editor.view
        self._sections = find_sections(view.text)
        self._model.can_move = not self._field.text().strip() and not view.isReadOnly()
        self._model.show(entries(self._sections, view.place(), self._field.text()))
        rows = [entry.number for entry in self._model.entries]
        empty = self.tr("No heading holds these words.") if self._sections else self.tr("No heading here yet.")
        self._nothing.setText(empty)
        self._nothing.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._help.setVisible(self._model.can_move and len(rows) > 1)
        if rows:
            self._list.setCurrentIndex(self._model.index(rows.index(chosen) if chosen in rows else 0))
        self._place(len(rows))

    def _place(self, rows: int) -> None:
        px, window = self._theme.px, self._window
        width = min(px(WIDTH), window.width() - px(32))
        top = min(px(84), window.height() // 8)
        wanted = px(94) + min(max(rows, 1), MOST_ROWS) * px(ROW_HEIGHT)
        self.setGeometry((window.width() - width) // 2, top, width, min(wanted, window.height() - top - px(24)))

    def _current(self) -> Entry | None:
        index = self._list.currentIndex()
        return self._model.entries[index.row()] if index.isValid() else None

    def _go(self, _index: QModelIndex | None = None) -> None:
        entry = self._current()
        if entry is not None:
            self.dismiss()
            self._editor.go_to(self._sections[entry.number].title_start)

    def _step(self, step: int) -> None:
        count = self._model.rowCount()
        if count:
            self._list.setCurrentIndex(self._model.index((self._list.currentIndex().row() + step) % count))

    def _shift(self, change: Callable[[str, int], Rewrite | None]) -> None:
        entry = self._current()
        if entry is not None and self._model.can_move:
            self._make(change(self._editor.view.text, entry.number))

    def _dropped(self, number: int, before: int) -> None:
        if number < len(self._sections) and before <= len(self._sections):
            self._make(moved_before(self._editor.view.text, number, before))

    def _make(self, made: Rewrite | None) -> None:
        """One edit, one undo; the section that moved stays chosen."""
        if made is None:
            return
        self._editor.view.edit(made.edits, select=(made.anchor, made.place))
        self._show(section_at(find_sections(self._editor.view.text), made.place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and not self.underMouse():
            self.hide()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        return self._takes(Qt.Key(event.key()), alt=event.modifiers() == Qt.KeyboardModifier.AltModifier)

    def _takes(self, key: Qt.Key, *, alt: bool) -> bool:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            up = key == Qt.Key.Key_Up
            if alt:
                self._shift(moved_up if up else moved_down)
            else:
                self._step(-1 if up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return False
        return True


def _number_now(before: tuple[Section, ...], number: int, now: tuple[Section, ...]) -> int | None:
    """The number that a section has now: of those of its title and level, the nearest; None when it is gone."""
    section = before[number]
    same = [at for at, each in enumerate(now) if (each.title, each.level) == (section.title, section.level)]
    return min(same, key=lambda at: abs(at - number), default=None)


class OutlineOpener(QObject):
    """Makes the outline in the window that the editor stands in, when it is first asked for."""

    def __init__(self, editor: Editor, theme: Theme) -> None:
        super().__init__(editor)
        self._editor, self._theme = editor, theme
        self.outline: Outline | None = None

    def commands(self) -> tuple[Command, ...]:
        """Opening the outline."""
        title, group = self.tr("Outline of the text"), self.tr("Text")
        return (Command("text.outline", title, group, self.open, "Ctrl+Shift+O", icon="list"),)

    def open(self) -> None:
        """Show the outline of the text that is shown."""
        window = self._editor.window()
        if self.outline is None or self.outline.parent() is not window:
            self.outline = Outline(self._theme, self._editor, window)
            self.destroyed.connect(self.outline.deleteLater)
        self.outline.open()


def furnish_outline(editor: Editor, theme: Theme) -> OutlineOpener:
    """Give an editor its outline and the command that opens it."""
    opener = OutlineOpener(editor, theme)
    editor.add_commands(opener.commands())
    return opener
