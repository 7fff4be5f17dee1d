"""Tells a PDF of Qt's in which language it is: whoever reads it aloud needs to know.

Qt has no way to say it. The file is left as it is, and one more edition of its first object is
added at its end, as PDF 1.4 has it in section 3.4.5 (incremental updates).
"""

import re
from typing import Final

_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_END: Final = re.compile(
    rb"trailer\s*<<(?P<said>.*?)>>\s*startxref\s+(?P<table>\d+)\s+%%EOF\s*\Z", re.DOTALL
)
_ROOT: Final = re.compile(rb"/Root\s+(?P<number>\d+)\s+0\s+R")


def with_language(pdf: bytes, language: str) -> bytes:
    """Give a PDF that says its language, and shows its title where its name would stand.

    Args:
        pdf: a whole file, as Qt writes it; another is given back as it is.
        language: a tag such as "en-GB"; what is no tag is not said.
    """
    end = _END.search(pdf)
    root = end and _ROOT.search(end["said"])
    if end is None or root is None or not _TAG.fullmatch(language):
        return pdf
    number = int(root["number"])
    catalog = re.search(rb"\n%d 0 obj\s*<<(?P<said>.*?)>>\s*endobj" % number, pdf, re.DOTALL)
    if catalog is None:
        return pdf
    said = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % language.encode()
    at = len(pdf)
    edition = b"%d 0 obj\n<<%s%s\n>>\nendobj\n" % (number, catalog["said"], said)
    table = b"xref\n0 1\n0000000000 65535 f \n%d 1\n%010d 00000 n \n" % (number, at)
    trailer = b"trailer\n<<%s/Prev %s\n>>\n" % (end["said"], end["table"])
    return pdf + edition + table + trailer + b"startxref\n%d\n%%%%EOF\n" % (at + len(edition))
