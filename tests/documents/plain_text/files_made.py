"""Small files of each format, made by hand."""

import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(path: Path, members: Mapping[str, str | bytes]) -> Path:
    """A ZIP with these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return path


def docx(path: Path, body: str, **notes: str) -> Path:
    """A Word file with this inside its body; of notes what stands in footnotes and endnotes."""
    spaces = f'xmlns:w="{_WORD}" xmlns:mc="{_MARKUP}"'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
    }
    members |= {f"word/{name}.xml": f"<w:{name} {spaces}>{words}</w:{name}>" for name, words in notes.items()}
    return zipped(path, members)


def odt(path: Path, text: str) -> Path:
    """An OpenDocument text with this inside."""
    spaces = " ".join(f'xmlns:{name}="{_OPEN}:{name}:1.0"' for name in ("office", "text", "table"))
    content = f"<office:document-content {spaces}><office:body><office:text>{text}</office:text></office:body>"
    return zipped(path, {"content.xml": f"{content}</office:document-content>"})


def pdf(path: Path, pages: Iterable[Iterable[str]], *, trailer: str = "") -> Path:
    """A PDF whose pages have these lines, in Windows-1252, compressed."""
    streams = [_page_stream(lines) for lines in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, stream in enumerate(streams):
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
        objects.append(f"{page} /Resources << /Font << /F1 3 0 R >> >> >>".encode())
        objects.append(b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
    path.write_bytes(_pdf_file(objects, trailer))
    return path


def _page_stream(lines: Iterable[str]) -> bytes:
    written = [line.translate({ord(mark): f"\\{mark}" for mark in "()\\"}).encode("cp1252") for line in lines]
    shown = b"".join(b"(%b) Tj 0 -14 Td\n" % line for line in written)
    return zlib.compress(b"BT /F1 12 Tf 50 780 Td\n" + shown + b"ET")


def _pdf_file(objects: list[bytes], trailer: str) -> bytes:
    data = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(data)
