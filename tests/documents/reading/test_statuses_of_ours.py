"""Every status that a group begins with is read back from the front matter that our own export writes."""

import pytest

from documents.reading import decode, read_source
from storage.defaults import STATUSES


@pytest.mark.parametrize("status", STATUSES["fr"])
@pytest.mark.parametrize("key", ["status", "statut"])
def test_a_status_is_one_before_it_is_a_doubt_or_a_placeholder(key: str, status: str) -> None:
    text = f"---\ntitle: Une fiche\n{key}: {status}\n---\nCorps.\n"
    (draft,) = read_source(decode(text.encode(), "fiche.md", "fiche.md")).drafts
    assert (draft.status, draft.open_questions) == (status, ())
