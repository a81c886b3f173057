"""`export`: sheets out as Markdown, and figures that can be checked against the workspace and the folder."""

from collections import Counter
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from commands.choosing import text_named
from commands.errors import UnknownFormat
from commands.invocation import Invocation
from commands.quoting import listed, quoted
from documents.writing import ExportSummary, LinkTrouble
from documents.writing import export as export_files

FORMATS = ("md",)


def export(given: Invocation, words: Sequence[str], to: Path, *, file_format: str, with_private: bool) -> None:
    """Write the named sheets, or everything, and say what was written, what stayed and why."""
    if file_format.lower() not in FORMATS:
        raise UnknownFormat(file_format, FORMATS)
    with given.workspace() as workspace:
        with workspace.reader() as reader:
            chosen = [text_named(reader, each) for each in words]
        summary = export_files(workspace, to.absolute(), chosen or None, with_private=with_private)
    for line in summary_lines(summary):
        given.console.tell(line)


def summary_lines(summary: ExportSummary) -> Iterator[str]:
    """The summary: one line of figures that add up, then whatever deserves a look."""
    yield ngettext(
        "{found} text: {written} written, {unchanged} unchanged, {left_out} private left out, "
        "{kept} kept as changed there.",
        "{found} texts: {written} written, {unchanged} unchanged, {left_out} private left out, "
        "{kept} kept as changed there.",
        summary.found,
    ).format(
        found=summary.found,
        written=summary.written,
        unchanged=summary.unchanged,
        left_out=summary.left_out,
        kept=len(summary.kept),
    )
    yield _("Folder: {folder}").format(folder=quoted(summary.folder, 300))
    yield from _private_lines(summary)
    yield from _file_lines(summary)
    yield from _link_lines(summary)


def _private_lines(summary: ExportSummary) -> Iterator[str]:
    if summary.withheld:
        titles = listed(dict.fromkeys(each.title for each in summary.withheld if not each.label))
        fields = listed(dict.fromkeys(each.label for each in summary.withheld if each.label))
        if titles:
            yield _("Private, stayed here: {titles}").format(titles=titles)
        if fields:
            yield ngettext(
                "Private, {count} field stayed here: {fields}",
                "Private, {count} fields stayed here: {fields}",
                summary.fields_left_out,
            ).format(count=summary.fields_left_out, fields=fields)
    if summary.looks_private:
        yield _("Left within texts, and looks private: {titles}").format(
            titles=listed(dict.fromkeys(each.title for each in summary.looks_private))
        )


def _file_lines(summary: ExportSummary) -> Iterator[str]:
    if summary.kept:
        yield _("Changed in the folder since they left, so not written over; import them first: {files}").format(
            files=listed(each.place for each in summary.kept)
        )
    if summary.lingering:
        yield _("Still lying there from an earlier export; take them away yourself: {files}").format(
            files=listed(each.place for each in summary.lingering)
        )
    if summary.moved:
        yield _("Renamed: {files}").format(files=listed(each.place for each in summary.moved))
    if summary.renamed:
        yield _("Under another name, because a file of yours has theirs: {files}").format(
            files=listed(each.place for each in summary.renamed)
        )
    aside = [file.set_aside for file in summary.files if file.set_aside]
    if aside:
        yield _("Files that were not written by Fabrique and stood in the way are kept as: {files}").format(
            files=listed(aside)
        )
    if summary.lingering:
        yield _("Still there from an earlier export, though they leave no more: {files}").format(
            files=listed(each.place for each in summary.lingering)
        )
    if summary.attachments:
        yield ngettext("{count} attachment beside.", "{count} attachments beside.", summary.attachments).format(
            count=summary.attachments
        )
    if summary.lost_attachments:
        yield _("Attachments that the workspace lacks: {names}").format(names=listed(summary.lost_attachments))


def _link_lines(summary: ExportSummary) -> Iterator[str]:
    if not summary.links:
        return
    reasons = {
        LinkTrouble.NUMBER: _("by a number"),
        LinkTrouble.ALIAS: _("by another title"),
        LinkTrouble.FILE_NAME: _("by a title that no file can have"),
        LinkTrouble.LEFT_OUT: _("to what stayed here"),
        LinkTrouble.AMBIGUOUS: _("to one of several"),
        LinkTrouble.SECTION: _("to a missing section"),
        LinkTrouble.BLOCK: _("to a missing action"),
        LinkTrouble.MISSING: _("to what does not exist"),
    }
    counted = Counter(problem.trouble for problem in summary.links)
    yield ngettext(
        "{count} link that Obsidian cannot follow as written: {reasons}",
        "{count} links that Obsidian cannot follow as written: {reasons}",
        len(summary.links),
    ).format(
        count=len(summary.links),
        reasons=", ".join(f"{count} {reasons.get(trouble, trouble)}" for trouble, count in counted.items()),
    )
