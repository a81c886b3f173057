"""Words that depend on a number: plurals are found and translated only in a QObject's own `tr`."""

from PySide6.QtCore import QObject


class Counts(QObject):
    """Made where it is needed, and thrown away."""

    def sections(self, number: int) -> str:
        """How many sections were changed."""
        return self.tr("changed %n section(s)", "", number)

    def more(self, number: int) -> str:
        """How many things are not told."""
        return self.tr("and %n more", "", number)

    def actions_added(self, number: int) -> str:
        """How many actions were added."""
        return self.tr("added %n action(s)", "", number)

    def actions_changed(self, number: int) -> str:
        """How many actions were ticked, begun, dropped."""
        return self.tr("changed the state of %n action(s)", "", number)

    def replaced(self, number: int) -> str:
        """What a replacement in several texts is called."""
        return self.tr("replacement in %n text(s)", "", number)

    def imported(self, number: int) -> str:
        """What an import is called."""
        return self.tr("import of %n sheet(s)", "", number)
