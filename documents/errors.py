"""What can go wrong between files and the workspace.

    DocumentsError
    ├── DocumentRefused            the person can mend it: another path, another file, another look
    │   ├── UnreadableSource       a path or its bytes that cannot be read as text; `reason` says why
    │   ├── UnknownFormat          a format that nothing here reads or writes
    │   └── UnsuitableFolder       a place that an export may not go to; `reason` says why
    └── DocumentCircumstance       nobody's fault: a full disk, a folder that may not be written
        └── FileTrouble            the system's own answer about one path

Errors carry data; the ways in phrase them.
"""


class DocumentsError(Exception):
    """The base of everything this package raises on purpose."""


class DocumentRefused(DocumentsError):
    """Asked for something that cannot be done as it was asked."""


class DocumentCircumstance(DocumentsError):
    """The machine stood in the way: each file is whole, either new or as it was."""


class UnreadableSource(DocumentRefused):
    """A source that cannot become text.

    `reason` is one of "missing", "not_a_file", "too_large", "binary", "format", "unreadable"; `detail` is a format's
    name or the system's words.
    """

    def __init__(self, place: str, reason: str, detail: str = "") -> None:
        super().__init__(place, reason, detail)
        self.place = place
        self.reason = reason
        self.detail = detail


class UnknownFormat(DocumentRefused):
    """A format that this version neither reads nor writes."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class UnsuitableFolder(DocumentRefused):
    """A place that an export may not go to; `reason` is "inside_workspace" or "not_a_folder"."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(place, reason)
        self.place = place
        self.reason = reason


class FileTrouble(DocumentCircumstance):
    """The system refused to read or write a path; `detail` is its reason."""

    def __init__(self, place: str, detail: str) -> None:
        super().__init__(place, detail)
        self.place = place
        self.detail = detail
