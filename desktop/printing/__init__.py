"""Paper and PDF: what a text looks like when it leaves the screen."""

from desktop.printing.gathering import Printed, gather_printed
from desktop.printing.pdf import write_pdf
from desktop.printing.printing import Printing

__all__ = ["Printed", "Printing", "gather_printed", "write_pdf"]
