"""A sheet that gets another title carries the links in open texts along."""

from desktop.editor.text_view import TextView
from desktop.work.open_texts import OpenTexts
from storage import Kind
from storage.editing import sheets
from tests.desktop.editor.conftest import MakeText
from tests.desktop.editor.views import agrees
from tests.desktop.immediate import ImmediateStore
from tests.desktop.typing_keys import type_text


def test_a_link_follows_the_new_title_and_the_caret_stays_on_its_word(
    view: TextView, opened: MakeText, texts: OpenTexts, store: ImmediateStore
) -> None:
    target, plan = sheets.create(Kind.SHEET, "Autopartage")
    store.perform(plan)
    text = opened("Voir [[Autopartage]] et [[Autopartage#Suite|la suite]], puis écrire ici.\n")
    view.show_text(text)
    view.select(view.text.index("écrire") + 3)
    type_text(view, "É")
    store.perform(sheets.rename(target, "L’autopartage de village"))
    assert view.text.startswith("Voir [[L’autopartage de village]] et [[L’autopartage de village#Suite|la suite]]")
    assert view.place() == view.text.index("Éire") + 1
    assert agrees(view)
    text.undo()
    assert "écrire" in view.text
    assert view.text.startswith("Voir [[L’autopartage de village]]")


def test_a_caret_inside_the_link_stays_in_it(view: TextView, opened: MakeText, store: ImmediateStore) -> None:
    target, plan = sheets.create(Kind.SHEET, "Autopartage")
    store.perform(plan)
    view.show_text(opened("Voir [[Autopartage]] ici."))
    view.select(len("Voir [[Auto"))
    store.perform(sheets.rename(target, "Partage"))
    assert view.text == "Voir [[Partage]] ici."
    assert 5 <= view.place() <= len("Voir [[Partage]]")
