"""Design tokens: every colour of the two themes, by what it is for. Qt-free, so that tests can measure contrast.

Every pair that carries words keeps a contrast of 4.5 or more (WCAG 2.2, 1.4.3); `tests/desktop/theme` measures it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a coloured word means; a dot, an icon or the word itself always says it too."""

    OK = "ok"
    WARN = "warn"
    INFO = "info"
    MUTE = "mute"
    BAD = "bad"
    ACCENT = "accent"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as #RRGGBB."""

    name: str
    window: str
    side: str
    surface: str
    raised: str
    line: str
    line_soft: str
    text: str
    text_secondary: str
    text_tertiary: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    hover: str
    selected: str
    code_background: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    info: str
    info_soft: str
    mute: str
    mute_soft: str
    bad: str
    bad_soft: str
    shadow: str

    @property
    def is_dark(self) -> bool:
        """Whether words are light on dark."""
        return self.name == "dark"

    def tone(self, tone: Tone) -> tuple[str, str]:
        """The colour of a tone's words, and of the ground behind them."""
        return getattr(self, tone), getattr(self, f"{tone}_soft")


LIGHT = Tokens(
    name="light",
    window="#F5F6F8",
    side="#F5F6F8",
    surface="#FFFFFF",
    raised="#FFFFFF",
    line="#E4E6EB",
    line_soft="#EEF0F3",
    text="#171A21",
    text_secondary="#4B5565",
    text_tertiary="#5F687A",
    accent="#3F51D9",
    accent_hover="#3444BF",
    on_accent="#FFFFFF",
    accent_soft="#E9ECFD",
    hover="#ECEEF2",
    selected="#E3E7FC",
    code_background="#F3F4F7",
    ok="#12734A",
    ok_soft="#DDF3E7",
    warn="#8A5600",
    warn_soft="#FDEFD0",
    info="#2B53C4",
    info_soft="#E1E9FD",
    mute="#545D6C",
    mute_soft="#E8EAEF",
    bad="#B3261E",
    bad_soft="#FCE4E2",
    shadow="#1A1D29",
)

DARK = Tokens(
    name="dark",
    window="#101217",
    side="#13161C",
    surface="#181B22",
    raised="#1F232C",
    line="#2A2F3A",
    line_soft="#232833",
    text="#E8EAF0",
    text_secondary="#A3ABBA",
    text_tertiary="#8F98AA",
    accent="#8594FF",
    accent_hover="#9AA6FF",
    on_accent="#0E1020",
    accent_soft="#262C4D",
    hover="#20252F",
    selected="#282F4E",
    code_background="#12151B",
    ok="#6FD6A2",
    ok_soft="#17352A",
    warn="#F1C266",
    warn_soft="#3A2F18",
    info="#93AEFF",
    info_soft="#212C4E",
    mute="#AAB2C0",
    mute_soft="#2A2F3A",
    bad="#FF9C94",
    bad_soft="#43211F",
    shadow="#000000",
)

AXIS_COLOURS = (
    "#23835A",
    "#3F51D9",
    "#B2611A",
    "#A6379B",
    "#5B6472",
    "#1F7A8C",
    "#B3363C",
    "#6A4FC4",
    "#5C7A1F",
    "#8A5A44",
)
"""Behind the white number of an axis, by its place in the plan; the same in both themes."""

PEOPLE_COLOURS = ("#B5456C", "#237F76", "#96620F", "#7A45A0", "#4A7A2E", "#4F55B8", "#A34E2A", "#2C6CA8")
"""Behind the white initials of a person, by their name; the same in both themes."""
