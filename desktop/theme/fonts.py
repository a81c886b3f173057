"""The two bundled typefaces: Inter for everything that is read, JetBrains Mono for code and tables being written."""

from functools import cache
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

TEXT_FAMILY = "Inter"
MONO_FAMILY = "JetBrains Mono"


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the bundled faces known to Qt, once; gives the families found. Needs a QApplication."""
    families: dict[str, None] = {}
    for face in sorted(files("resources").joinpath("fonts").iterdir(), key=lambda file: file.name):
        if face.name.endswith(".ttf"):
            identity = QFontDatabase.addApplicationFont(str(face))
            families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(identity)))
    return tuple(families)


def made_font(pixels: int, weight: QFont.Weight, *, mono: bool, italic: bool) -> QFont:
    """A face in pixels (points differ between systems), drawn without hinting so that screens agree."""
    font = QFont(MONO_FAMILY if mono else TEXT_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font
