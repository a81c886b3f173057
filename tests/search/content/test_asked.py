"""Which bullets of a sheet are open questions."""

import pytest

from search.content.terms import has_term
from storage import Workspace
from tests.search.content.documents_made import document, sheet


def test_a_question_that_is_settled_is_none(workspace: Workspace) -> None:
    found = document(workspace, sheet(workspace, sets={"open_questions/1": {"raw": "Qui ?", "settled": "Lou"}}))
    assert has_term("question") not in found.terms


@pytest.mark.parametrize(
    "line",
    [
        "- Partenaires : sur R & D ?",
        "- Le budget sera-t-il reconduit ?",
        "* **Qui porte la suite ?**",
        "1. Local du rez-de-chaussée ?",
        "- [ ] Qui anime ?",
        "- [?] L’assurance",
        "- un point\n  - et le bail ?",
    ],
)
def test_a_bullet_that_asks_under_points_of_attention_is_a_question(workspace: Workspace, line: str) -> None:
    body = f"## Contexte\n\nDu texte.\n\n## Points d’attention\n\n{line}\n"
    assert has_term("question") in document(workspace, sheet(workspace, body)).terms


@pytest.mark.parametrize(
    "body",
    [
        "## Contexte\n\n- Et si on roulait ?",
        "## Points d’attention\n\nFaut-il s’inquiéter ?",
        "## Points d’attention\n\n- [x] Qui anime ?",
        "## Points d’attention\n\n- [-] Qui anime ?",
        "## Points d’attention\n\n- ~~Qui anime ?~~",
        "## Points d’attention\n\n- Voir https://exemple.org/?page=2",
        "## Points d’attention\n\n- Pourquoi ? Parce que.",
        "## Points d’attention\n\n- (quels risques ?)",
        "## Points d’attention\n\n```\n- Qui anime ?\n```",
        "## Points d’attention\n\n<!-- \n- Qui anime ?\n-->",
        "## Actions\n\n- [?] Recruter ?",
    ],
)
def test_what_only_looks_like_a_question_is_none(workspace: Workspace, body: str) -> None:
    assert has_term("question") not in document(workspace, sheet(workspace, body)).terms
