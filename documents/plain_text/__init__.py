"""The plain text of files that groups attach: text, Markdown, Word, OpenDocument and PDF, in whatever state."""

from documents.plain_text.attachment_reader import AttachmentReader
from documents.plain_text.texts import LARGEST, LONGEST, text_of

__all__ = ["LARGEST", "LONGEST", "AttachmentReader", "text_of"]
