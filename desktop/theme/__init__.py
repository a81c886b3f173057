"""How Fabrique looks: tokens, and everything that is derived from them."""

from desktop.theme.theme import Theme, ThemeChoice
from desktop.theme.tokens import DARK, LIGHT, Tokens, Tone

__all__ = ["DARK", "LIGHT", "Theme", "ThemeChoice", "Tokens", "Tone"]
