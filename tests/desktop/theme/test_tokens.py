"""The colours can be read by everybody."""

import pytest

from desktop.theme.tokens import AXIS_COLOURS, DARK, LIGHT, PEOPLE_COLOURS, Tokens, Tone

READABLE = 4.5
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)


def luminance(colour: str) -> float:
    """Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@THEMES
@pytest.mark.parametrize(
    "words", ["text", "text_secondary", "text_tertiary", "accent", "bad", "ok", "warn", "info", "mute"]
)
@pytest.mark.parametrize("ground", ["window", "side", "surface", "raised", "hover", "selected", "code_background"])
def test_words_can_be_read_on_every_surface(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= READABLE


@THEMES
@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_can_be_read_on_its_own_ground(tokens: Tokens, tone: Tone) -> None:
    assert contrast(*tokens.tone(tone)) >= READABLE


@THEMES
def test_a_filled_button_can_be_read(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= READABLE
    assert contrast(tokens.on_accent, tokens.accent_hover) >= READABLE


@pytest.mark.parametrize("colour", [*AXIS_COLOURS, *PEOPLE_COLOURS])
def test_white_can_be_read_on_the_colours_of_axes_and_people(colour: str) -> None:
    assert contrast("#FFFFFF", colour) >= READABLE
