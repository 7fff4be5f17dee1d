"""Changes what a PDF of Qt's says, where Qt has no way to.

The file is left as it is, and new editions of its objects are added at its end, as PDF 1.4 has it
in section 3.4.5 (incremental updates).
"""

import re
from collections.abc import Mapping
from typing import Final

_END: Final = re.compile(
    rb"trailer\s*<<(?P<said>.*?)>>\s*startxref\s+(?P<table>\d+)\s+%%EOF\s*\Z", re.DOTALL
)
_BEFORE: Final = re.compile(rb"/Prev\s+\d+\s*")


def trailer_of(pdf: bytes) -> bytes | None:
    """Give what the end of a PDF says of it; None where it is not as Qt writes it."""
    # Only the end is looked at: what is packed in a file may look like anything.
    end = _END.search(pdf, max(0, pdf.rfind(b"trailer")))
    return None if end is None else end["said"]


def with_editions(pdf: bytes, objects: Mapping[int, bytes]) -> bytes:
    """Give a PDF with new editions of some objects.

    Args:
        pdf: a whole file; one that Qt would not write so is given back as it is.
        objects: what each number is from now on, such as b"<< /Type /Catalog >>".
    """
    end = _END.search(pdf, max(0, pdf.rfind(b"trailer")))
    if end is None or not objects:
        return pdf
    whole = bytearray(pdf)
    table = b"xref\n0 1\n0000000000 65535 f \n"
    for number, said in sorted(objects.items()):
        table += b"%d 1\n%010d 00000 n \n" % (number, len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, said)
    said = _BEFORE.sub(b"", end["said"])
    trailer = b"trailer\n<<%s/Prev %s\n>>\n" % (said, end["table"])
    return bytes(whole) + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(whole)
