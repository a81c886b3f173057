"""How rendered text looks: colours, sizes and faces, as plain values, so that one text serves screen and paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Looks:
    """Colours as #RRGGBB; `base` is the size of running text in pixels, and all else stands in proportion to it.

    `soft` maps the tones of boxes to the colour of their words and of their ground.
    """

    text: str
    secondary: str
    tertiary: str
    accent: str
    accent_soft: str
    line: str
    head: str
    code: str
    mark: str
    bad: str
    tones: tuple[tuple[str, str, str], ...]
    base: float = 14.0
    leading: int = 155
    family: str = "Inter"
    mono: str = "JetBrains Mono"
    on_paper: bool = False

    def px(self, pixels: float) -> str:
        """A length that is drawn for running text of 14 pixels."""
        grown = pixels * self.base / 14
        return f"{grown:.1f}px" if self.on_paper else f"{round(grown)}px"

    def whole(self, pixels: float) -> str:
        """The same as a bare number, which is how attributes want it."""
        return str(max(1, round(pixels * self.base / 14)))

    def tone(self, name: str) -> tuple[str, str]:
        """The colour of a tone's words, and of its ground."""
        return next(((words, ground) for tone, words, ground in self.tones if tone == name), (self.text, self.head))

    def style_sheet(self) -> str:
        """What a document is told before its HTML: the elements that need no box."""
        px = self.px
        return f"""
body {{ color: {self.text}; }}
p, li, dd {{ line-height: {self.leading}%; margin-top: 0; margin-bottom: {px(10)}; }}
li {{ margin-bottom: {px(4)}; }}
h1 {{ font-size: {px(23)}; font-weight: 700; margin-top: {px(18)}; margin-bottom: {px(8)}; }}
h2 {{ font-size: {px(18)}; font-weight: 700; margin-top: {px(22)}; margin-bottom: {px(6)}; }}
h3 {{ font-size: {px(15)}; font-weight: 600; margin-top: {px(16)}; margin-bottom: {px(4)}; }}
h4, h5, h6 {{ font-size: {px(14)}; font-weight: 600; color: {self.secondary}; margin-top: {px(12)};
    margin-bottom: {px(4)}; }}
a {{ color: {self.accent}; text-decoration: none; }}
strong, b {{ font-weight: 600; }}
mark {{ background-color: {self.mark}; color: {self.text}; }}
ul, ol {{ margin-top: 0; margin-bottom: {px(8)}; }}
dt {{ font-weight: 600; margin-top: {px(4)}; margin-bottom: {px(2)}; }}
"""
