"""Stretches of text in brackets or quotes."""

OPENING = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”"}
_CLOSING = frozenset(OPENING.values())


def bracketed(text: str) -> list[tuple[int, int]]:
    """The stretches in brackets or quotes, marks included, outermost ones, in order.

    An opening mark that nothing closes brackets nothing.
    """
    stretches: list[tuple[int, int]] = []
    expected: list[tuple[str, int]] = []
    waiting: dict[str, int] = {}
    quote = -1
    for at, character in enumerate(text):
        if character == '"':
            if quote >= 0:
                stretches.append((quote, at + 1))
            quote = -1 if quote >= 0 else at
        elif character in OPENING:
            expected.append((OPENING[character], at))
            waiting[OPENING[character]] = waiting.get(OPENING[character], 0) + 1
        elif character in _CLOSING and waiting.get(character, 0):
            start = _close(expected, waiting, character)
            stretches.append((start, at + 1))
    return _outermost(stretches)


def _close(expected: list[tuple[str, int]], waiting: dict[str, int], mark: str) -> int:
    while True:
        closing, start = expected.pop()
        waiting[closing] -= 1
        if closing == mark:
            return start


def _outermost(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
