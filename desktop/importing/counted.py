"""What the review counts, each in the singular and in the plural.

A class of its own, because only `self.tr` of a QObject is known to the tools of translation as having a plural.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Numbers with their nouns."""

    def persons(self, count: int) -> str:
        """Persons."""
        return self.tr("%n person(s)", "", count)

    def new_people(self, count: int) -> str:
        """New."""
        return self.tr("%n new", "people", count)

    def organisations(self, count: int) -> str:
        """Organisations."""
        return self.tr("%n organisation(s)", "", count)

    def new_organisations(self, count: int) -> str:
        """New."""
        return self.tr("%n new", "organisations", count)

    def sheets_to_create(self, count: int) -> str:
        """Sheets to create."""
        return self.tr("%n sheet(s) to create", "", count)

    def notes_to_create(self, count: int) -> str:
        """Notes to create."""
        return self.tr("%n note(s) to create", "", count)

    def pages_to_create(self, count: int) -> str:
        """Pages to create."""
        return self.tr("%n page(s) to create", "", count)

    def sheets_to_update(self, count: int) -> str:
        """Sheets to update."""
        return self.tr("%n sheet(s) to update", "", count)

    def notes_to_update(self, count: int) -> str:
        """Notes to update."""
        return self.tr("%n note(s) to update", "", count)

    def pages_to_update(self, count: int) -> str:
        """Pages to update."""
        return self.tr("%n page(s) to update", "", count)

    def under_a_classer_words(self, count: int) -> str:
        """Under “À classer”."""
        return self.tr("%n under “À classer”", "words", count)

    def in_a_note_words(self, count: int) -> str:
        """In a note."""
        return self.tr("%n in a note", "words", count)

    def in_no_sheet_words(self, count: int) -> str:
        """In no sheet."""
        return self.tr("%n in no sheet", "words", count)

    def left_out_words(self, count: int) -> str:
        """Left out."""
        return self.tr("%n left out", "words", count)

    def files_read(self, count: int) -> str:
        """Files read."""
        return self.tr("%n file(s) read", "", count)

    def bring_in_sheets(self, count: int) -> str:
        """Bring in sheets."""
        return self.tr("Bring in %n sheet(s)", "", count)

    def bring_in_notes(self, count: int) -> str:
        """Bring in notes."""
        return self.tr("Bring in %n note(s)", "", count)

    def bring_in_texts(self, count: int) -> str:
        """Bring in texts."""
        return self.tr("Bring in %n text(s)", "", count)

    def update_sheets(self, count: int) -> str:
        """Update sheets."""
        return self.tr("Update %n sheet(s)", "", count)

    def update_texts(self, count: int) -> str:
        """Update texts."""
        return self.tr("Update %n text(s)", "", count)

    def texts_updated(self, count: int) -> str:
        """Texts updated."""
        return self.tr("%n text(s) updated", "", count)

    def names_in_the_register(self, count: int) -> str:
        """Names in the register."""
        return self.tr("%n name(s) in the register", "", count)

    def sheets_brought_in(self, count: int) -> str:
        """Sheets brought in."""
        return self.tr("%n sheet(s) brought in", "", count)

    def notes_brought_in(self, count: int) -> str:
        """Notes brought in."""
        return self.tr("%n note(s) brought in", "", count)

    def pages_brought_in(self, count: int) -> str:
        """Pages brought in."""
        return self.tr("%n page(s) brought in", "", count)

    def names(self, count: int) -> str:
        """Names."""
        return self.tr("%n name(s)", "", count)

    def remarks(self, count: int) -> str:
        """Remarks."""
        return self.tr("%n remark(s)", "", count)

    def passages_kept_in_a_note(self, count: int) -> str:
        """passages, kept in a note."""
        return self.tr("%n passage(s), kept in a note", "", count)

    def passages_that_stay_in_the_file(self, count: int) -> str:
        """Passages that stay in the file."""
        return self.tr("%n passage(s) that stay in the file", "", count)

    def doubts(self, count: int) -> str:
        """Doubts."""
        return self.tr("%n doubt(s)", "", count)

    def to_choose_names(self, count: int) -> str:
        """To choose."""
        return self.tr("%n to choose", "names", count)
