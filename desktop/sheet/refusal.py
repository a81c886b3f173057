"""The sentence beside a field that says why what was written cannot stand there."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from desktop.theme import Theme
from desktop.widgets.labels import label


def refusal_label(theme: Theme, parent: QWidget | None = None) -> QLabel:
    """Hidden until there is something to say."""
    made = label(theme, "", px=12, role="bad", wraps=True)
    made.setParent(parent)
    made.hide()
    return made


def say_refusal(made: QLabel, words: str) -> None:
    """No words take the sentence away."""
    made.setText(words)
    made.setVisible(bool(words))
