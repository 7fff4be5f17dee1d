"""Tells a PDF of Qt's in which language it is: whoever reads it aloud needs to know.

Qt has no way to say it: there is one more edition of the file's catalog.
"""

import re
from typing import Final

from smallwins.report.pdf_editions import trailer_of, with_editions

_TAG: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_ROOT: Final = re.compile(rb"/Root\s+(?P<number>\d+)\s+0\s+R")


def with_language(pdf: bytes, language: str) -> bytes:
    """Give a PDF that says its language, and shows its title where its name would stand.

    Args:
        pdf: a whole file, as Qt writes it; another is given back as it is.
        language: a tag such as "en-GB"; what is no tag is not said.
    """
    trailer = trailer_of(pdf)
    root = trailer and _ROOT.search(trailer)
    if not root or not _TAG.fullmatch(language):
        return pdf
    number = int(root["number"])
    catalog = re.search(rb"\n%d 0 obj\s*<<(?P<said>.*?)>>\s*endobj" % number, pdf, re.DOTALL)
    if catalog is None:
        return pdf
    said = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>" % language.encode()
    return with_editions(pdf, {number: b"<<%s%s\n>>" % (catalog["said"], said)})
