"""Values as the tables keep them, read back: words that nobody wrote so are damage, wherever they are met."""

import json
from typing import Any

from storage.errors import DamagedValue


def stored_json(words: str) -> Any:
    """The JSON value of a column. Raises DamagedValue for words that are none."""
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        raise DamagedValue(words[:80]) from None
