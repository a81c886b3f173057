"""What a written file says, for the ledger: read as the importer reads it, so that like is compared with like later."""

from dataclasses import replace

from documents.content import Content
from documents.reading.contents import content_of_draft
from documents.reading.markdown import read_markdown
from documents.reading.sources import decode
from documents.reading.statuses import with_status_of
from documents.writing.publication import PublishedText


def content_of(text: PublishedText, written: str, place: str, language: str) -> Content:
    """The content of the file `written` at `place`; its body is `text`'s own, so only what stands before it is read."""
    head = written[: len(written) - len(text.body)].encode(errors="replace")
    drafts = read_markdown(decode(head, place, place), language=language).drafts
    if len(drafts) != 1:
        return Content(text.title, text.body, str(text.kind))
    said = content_of_draft(with_status_of(drafts[0], text.offered))
    return replace(said, body=text.body)
