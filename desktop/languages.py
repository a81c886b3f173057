"""The window's language: Qt's own words and ours, in French or English."""

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("fr", "en")


class Languages:
    """Keeps the translators alive; `speak` changes them. Whoever built a window builds it again."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.spoken = ""

    def speak(self, chosen: str) -> None:
        """Speak "fr" or "en"; for anything else what the system speaks, English where that is neither."""
        self.spoken = chosen if chosen in LANGUAGES else system_language()
        self.fall_silent()
        QLocale.setDefault(QLocale(self.spoken))
        ours = str(files("resources").joinpath("translations", f"fabrique_{self.spoken}.qm"))
        qts = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{self.spoken}.qm"
        self._installed = [made for file in (qts, ours) if (made := _loaded(file)) is not None]
        for translator in self._installed:
            self._application.installTranslator(translator)

    def fall_silent(self) -> None:
        """Speak as the code is written: what another desk of this process will say is its own affair."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []


def system_language() -> str:
    """The first of the system's languages that we speak; English otherwise."""
    wanted = (name.split("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wanted if name in LANGUAGES), "en")


def _loaded(file: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(file) else None
