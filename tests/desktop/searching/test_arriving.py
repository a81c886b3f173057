"""From something found to its place in a text."""

import pytest

from desktop.searching.arriving import arrival, attached_words, place_of
from desktop.work.places import Place
from search import Hit
from storage import Kind, Workspace
from storage.editing.sheets import create
from storage.model import RecordId

BODY = """## Contexte

Le cœur du projet : un vélo pour
chacun.

## Actions

- [ ] Trouver un vélo
- [ ] Trouver un vélo-cargo @Awa
  - [ ] Prévenir Awa

## Points d'attention

- Où garer les vélos ?

![[releve-velos.ods]]
"""


def hit(snippet: str, lit: str, field: str = "body", *, action: int | None = None) -> Hit:
    at = snippet.find(lit) if lit else -1
    spans = ((at, at + len(lit)),) if at >= 0 else ()
    kind = "sheet" if action is None else "action"
    return Hit(RecordId("r1"), kind, "Fiche", "", None, field, snippet, spans, 1.0, field, action)


def test_an_action_is_reached_by_its_number_when_others_say_the_same() -> None:
    start = BODY.index("- [ ] Trouver un vélo-cargo")
    found = place_of(hit("Trouver un vélo-cargo @Awa", "vélo", "action", action=2), BODY, start)
    assert found == Place("r1", start=BODY.index("vélo-cargo"), words="vélo")


def test_an_action_that_fields_alone_found_is_reached_without_words() -> None:
    start = BODY.index("- [ ] Trouver un vélo-cargo")
    assert place_of(hit("Trouver", "", "action", action=2), BODY, start) == Place("r1", start=start)


def test_an_action_is_found_in_the_record_as_it_is_now(workspace: Workspace) -> None:
    record, plan = create(Kind.SHEET, "Fiche", body=BODY)
    workspace.perform(plan)
    asked = Hit(record, "action", "Fiche", "", None, "action", "Prévenir Awa", ((9, 12),), 1.0, "action", 3)
    with workspace.reader() as reader:
        place = arrival(asked, reader)
        body_at = place.start or 0
    assert BODY[body_at : body_at + 3] == "Awa"
    assert body_at > BODY.index("Prévenir")


def test_a_question_written_as_a_bullet_is_reached_in_the_text() -> None:
    place = place_of(hit("Qui paie ? · Où garer les vélos ? · Et après ?", "vélos", "questions"), BODY)
    assert place == Place("r1", start=BODY.index("vélos ?"), words="vélos")


def test_a_question_that_is_in_no_text_leads_to_the_record() -> None:
    assert place_of(hit("Quel budget ?", "budget", "questions"), BODY) == Place("r1")


@pytest.mark.parametrize(("field", "words"), [("attachments", "velos"), ("attachment_text", ""), ("body", None)])
def test_an_attachment_is_shown_in_the_panel(field: str, words: str | None) -> None:
    assert attached_words(hit("bail.pdf · releve-velos.ods", "velos", field)) == words


def test_an_attachment_that_the_text_shows_is_reached_there() -> None:
    place = place_of(hit("bail.pdf · releve-velos.ods", "velos", "attachments"), BODY)
    assert place.start == BODY.index("velos.ods")


def test_a_line_that_has_changed_is_found_by_its_words_whatever_their_accents() -> None:
    assert place_of(hit("le COEUR de tout", "COEUR"), BODY) == Place("r1", start=BODY.index("cœur"), words="COEUR")
