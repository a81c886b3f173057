"""In what kind of stretch words stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.whereabouts import Where, Whereabouts

TEXT = """---
tags: mot
---
## Le mot

Un mot, `mot` et [[mot]] ou [[page|mot]], https://exemple.org/mot.

```
mot
```
![mot](mot.png)
"""


def test_each_place_is_told_by_what_it_is_part_of() -> None:
    whereabouts = Whereabouts(TEXT)
    places = [at for at in range(len(TEXT)) if TEXT.startswith("mot", at)]
    assert [whereabouts.of((at, at + 3)) for at in places] == [
        Where.PROPERTIES,
        Where.HEADING,
        Where.PROSE,
        Where.CODE,
        Where.TARGET,
        Where.PROSE,
        Where.ADDRESS,
        Where.CODE,
        Where.PROSE,
        Where.TARGET,
    ]


@pytest.mark.parametrize("text", ["[[mot]]", "![[mot]]", "[x](mot.md)"])
def test_a_link_that_leads_nowhere_is_prose(text: str) -> None:
    at = text.index("mot")
    assert Whereabouts(text, lambda _link: False).of((at, at + 3)) is Where.PROSE


@given(st.text(alphabet="mot[]()|#`-\n :/w.é", max_size=60), st.data())
def test_any_place_of_any_text_has_an_answer(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Whereabouts(text).of((start, end)) in Where
