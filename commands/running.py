"""One run: the language, the settings and the log made ready, the line understood and obeyed, errors put into words."""

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from gettext import gettext as _
from pathlib import Path

import typer
from typer.exceptions import TyperException

from commands import journal, language
from commands.console import Console
from commands.interruption import INTERRUPTED, was_behind
from commands.invocation import Invocation
from desktop.work import preferences as settings
from desktop.work.preferences import LoadedSettings

DONE, NOT_UNDERSTOOD, CIRCUMSTANCE = 0, 2, 3


def run(words: Sequence[str], console: Console) -> int:
    """Obey one line, its program's name left out; gives the exit code, which alone tells that it was interrupted.

    Lets a BrokenPipeError through.
    """
    home = settings.home()
    loaded = settings.load(home)
    language.speak(language.spoken(os.environ, loaded.settings.language))
    with journal.kept_in(home) as log:
        _report(home, loaded, console)
        given = Invocation(console=console, home=home, settings=loaded.settings, log=log)
        begun = time.perf_counter()
        code = _obeyed(words, given)
        log.info("exit %d after %.3f s", code, time.perf_counter() - begun)
        return code


def _obeyed(words: Sequence[str], given: Invocation) -> int:
    try:
        return _understood(words, given)
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        return _told(given, _("There is not enough memory for this. Nothing is half written."))
    except BaseException as error:
        if was_behind(error):
            return INTERRUPTED
        given.log.error("fault: %s", journal.where(error))
        _told(given, _fault(given.home))
        raise SystemExit(CIRCUMSTANCE) from error


def _understood(words: Sequence[str], given: Invocation) -> int:
    from commands.grammar import program

    try:
        code = program().main(args=list(words), prog_name="fabrique", standalone_mode=False, obj=given)
        given.console.finish()
        return code if isinstance(code, int) else DONE
    except TyperException as error:
        from commands.usage import usage_refusal

        given.console.tell(usage_refusal(error))
        return NOT_UNDERSTOOD
    except typer.Abort as abort:  # the parser's word for Ctrl+C, and for whatever ends too early
        if isinstance(abort.__cause__ or abort.__context__, EOFError):
            raise
        return INTERRUPTED
    except SystemExit:  # the parser's own way of meeting a reader that has gone
        raise BrokenPipeError from None
    except BrokenPipeError:
        raise
    except Exception as error:
        from commands.phrases import exit_code, has_phrase, refusal

        if not has_phrase(error):
            raise
        given.log.info("refused: %s", type(error).__name__)
        given.console.tell(refusal(error))
        return exit_code(error)


def _told(given: Invocation, sentence: str) -> int:
    given.console.tell(sentence)
    return CIRCUMSTANCE


def _fault(home: Path) -> str:
    return _(
        "This is a fault in Fabrique. All that was saved before is safe; what you asked for may not be done. "
        "The last lines of {log} say where it happened, without any of your words."
    ).format(log=home / journal.FILE_NAME)


def _report(home: Path, loaded: LoadedSettings, console: Console) -> None:
    if loaded.damaged:
        with suppress(OSError):
            kept = settings.set_aside(home)
            sentence = _("Settings: the file {value} cannot be read. It is kept as {kept}, and a new one is begun.")
            console.tell(sentence.format(value=settings.FILE_NAME, kept=kept))
            return
    for problem in loaded.problems:
        if problem.name:
            sentence = _("Settings: {name} cannot be “{value}”; the usual value is taken.")
        else:
            sentence = _("Settings: the file {value} cannot be read; the usual values are taken.")
        console.tell(sentence.format(name=problem.name, value=problem.value))
