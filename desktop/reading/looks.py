"""The looks of the reading view, from the theme in use."""

from __future__ import annotations

from desktop.rendering import Looks
from desktop.theme import Theme
from desktop.theme.fonts import MONO_FAMILY, TEXT_FAMILY
from desktop.theme.tokens import Tone


def looks_of(theme: Theme) -> Looks:
    """Colours and sizes of the theme, at its zoom."""
    tokens = theme.tokens
    return Looks(
        text=tokens.text,
        secondary=tokens.text_secondary,
        tertiary=tokens.text_tertiary,
        accent=tokens.accent,
        accent_soft=tokens.accent_soft,
        line=tokens.line,
        head=tokens.window,
        code=tokens.code_background,
        mark=tokens.warn_soft,
        bad=tokens.bad,
        tones=tuple((tone.value, *tones) for tone, tones in ((tone, _tones(theme, tone)) for tone in Tone)),
        base=14 * theme.zoom,
        family=TEXT_FAMILY,
        mono=MONO_FAMILY,
    )


def _tones(theme: Theme, tone: Tone) -> tuple[str, str]:
    return theme.tokens.tone(tone)
