"""Which language the command line speaks, chosen once a run; gettext, which the parser of the line uses too, obeys."""

import gettext
import os
from collections.abc import Mapping
from importlib.resources import as_file, files

DOMAIN = "fabrique"
LANGUAGES = ("en", "fr")


def spoken(environment: Mapping[str, str], preferred: str = "") -> str:
    """The code of the language to speak: the preferred one, else the locale's if it is ours, else English.

    The locale is the first of LC_ALL, LC_MESSAGES and LANG that is set; "C" and "POSIX" are English.
    """
    if preferred in LANGUAGES:
        return preferred
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    code = locale.partition(".")[0].partition("_")[0].lower()
    return code if code in LANGUAGES else "en"


def speak(code: str) -> None:
    """Make every `gettext.gettext` of this process speak that language.

    LANGUAGE is set because gettext lets it win over everything else, even where LC_ALL is "C".
    """
    with as_file(files("resources") / "locales") as folder:
        gettext.bindtextdomain(DOMAIN, folder)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = code
