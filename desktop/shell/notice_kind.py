"""The kinds of notices."""

from enum import StrEnum


class NoticeKind(StrEnum):
    """What a notice is for; the value is its icon."""

    TOLD = "circle-check"
    TROUBLE = "triangle-alert"
    ASKED = "info"
