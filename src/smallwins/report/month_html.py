"""A month as a web page: headings, a table and lists, for who reads by voice or by large letters.

One file, with nothing from elsewhere and nothing that runs. It holds what the printed page holds.
"""

import base64
import datetime as dt
import itertools
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from smallwins.domain.heat import WEEK, month_weeks
from smallwins.domain.jar import JarMonth
from smallwins.domain.month_page import MonthPage, PageWin
from smallwins.report.sheet_look import JAR_SHAPE, SheetLook, SheetWords

_JAR_WIDE: Final = 380
# Twice as fine as it is shown, for screens that are.
_FINE: Final = 2
_QUALITY: Final = 88
_BASE_DOT: Final = 1.75

_NOTHING_FROM_ELSEWHERE: Final = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">"
)

_STYLE: Final = """
:root {{ color-scheme: light; }}
body {{ margin: 0; background: #fff; color: {ink};
       font: 1.0625rem/1.5 "{sans}", system-ui, sans-serif; }}
main {{ max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem; }}
h1, h2, h3, .line, .text, .felt, .sum {{
  font-family: "{serif}", Georgia, serif; font-weight: 400;
}}
h1 {{ font-size: 2.6rem; line-height: 1.15; margin: 0 0 .3rem; }}
h2 {{ font-size: 1.5rem; color: {accent}; margin: 2.5rem 0 .8rem; }}
h3 {{ font-size: 1.15rem; color: {accent}; margin: 1.6rem 0 .5rem; }}
.line, .felt {{ font-style: italic; color: {second}; }}
.count strong {{ font: 400 2rem/1 "{serif}", Georgia, serif; color: {accent}; }}
header {{ border-bottom: 2px solid {accent}; padding-bottom: 1rem; }}
img {{ display: block; width: {jar}px; max-width: 100%; height: auto; margin: 1.5rem 0 0; }}
table {{ border-collapse: collapse; }}
th, td {{ width: 3.2rem; height: 3.4rem; text-align: center; vertical-align: top;
         font-weight: 400; }}
th {{ height: 2rem; }}
.dot {{ display: block; margin: .15rem auto 0; border-radius: 50%; box-sizing: border-box; }}
.legend .dot {{ display: inline-block; vertical-align: middle; margin: 0 .3rem; }}
{dots}
ul {{ list-style: none; margin: 0; padding: 0; }}
li {{ border-top: 1px solid {rule}; padding: .6rem 0; }}
.text, .felt {{ margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }}
.text {{ font-size: 1.25rem; font-weight: 500; }}
.about {{ margin: 0; color: {second}; font-size: .95rem; }}
.counted li {{ display: flex; gap: 1rem; justify-content: space-between; max-width: 24rem; }}
.said {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
        white-space: nowrap; }}
footer {{ margin-top: 3rem; color: {second}; font-size: .9rem; }}
@media print {{
  li, tr {{ break-inside: avoid; }}
  h2, h3 {{ break-after: avoid; }}
}}
"""


def month_html(page: MonthPage, look: SheetLook) -> str:
    """Give a month as a web page, whole in one file.

    Args:
        page: what is on it.
        look: its letters, colours and words, and who paints the jar.
    """
    words = look.words
    title = escape(words.title(page.first_day))
    side = "rtl" if words.right_to_left else "ltr"
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(words.language)}" dir="{side}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        # Should a browser find a way out in somebody's words, it stays shut.
        _NOTHING_FROM_ELSEWHERE,
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>",
        f"<style>{_style(look)}</style>",
        "</head>",
        "<body>",
        "<main>",
        *_head(page, words, title),
        *_jar(page, look),
        *_days(page, words),
        *_wins(page, words),
        *_kinds(page, words),
        *_feelings(page, words),
        *_sum(page, words),
        *_all(page, words),
        f"<footer><p>{escape(words.made_with)}</p></footer>",
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _style(look: SheetLook) -> str:
    dots = "\n".join(
        f".step{step} {{ width: {_BASE_DOT * dot.share:.3f}rem; "
        f"height: {_BASE_DOT * dot.share:.3f}rem; "
        f"background: {_hex(dot.fill)}; border: 1px solid {_hex(dot.edge)}; }}"
        for step, dot in enumerate(look.dots)
    )
    return _STYLE.format(
        ink=_hex(look.ink),
        second=_hex(look.second),
        accent=_hex(look.accent),
        rule=_hex(look.line),
        serif=look.serif,
        sans=look.sans,
        jar=_JAR_WIDE,
        dots=dots,
    )


def _hex(color: QColor) -> str:
    return color.name()


def _head(page: MonthPage, words: SheetWords, title: str) -> Iterator[str]:
    days = page.days_with_win
    yield "<header>"
    yield f"<h1>{title}</h1>"
    yield f'<p class="line">{escape(words.quiet if days is None else words.line)}</p>'
    if days is not None:
        number, below = escape(words.number(days)), escape(words.days_with_win(days))
        yield f'<p class="count"><strong>{number}</strong> {below}</p>'
    yield "</header>"


def _jar(page: MonthPage, look: SheetLook) -> Iterator[str]:
    if page.jar is not None:
        picture = base64.b64encode(jar_picture(look, page.jar)).decode()
        told = escape(look.words.jar(page.jar.total))
        high = round(_JAR_WIDE * JAR_SHAPE)
        yield (
            f'<img alt="{told}" width="{_JAR_WIDE}" height="{high}" '
            f'src="data:image/jpeg;base64,{picture}">'
        )


def jar_picture(look: SheetLook, jar: JarMonth) -> bytes:
    """Give a picture of a jar on white, as JPEG."""
    wide, high = _JAR_WIDE * _FINE, round(_JAR_WIDE * JAR_SHAPE * _FINE)
    picture = QImage(wide, high, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    look.paint_jar(painter, QRectF(picture.rect()), jar)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # PySide's own hints want bytes for the name, and it takes none.
    picture.save(buffer, "JPG", _QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _days(page: MonthPage, words: SheetWords) -> Iterator[str]:
    if not page.days:
        return
    order = [(words.first_weekday + number) % WEEK for number in range(WEEK)]
    heading = escape(words.days)
    yield f'<section><h2 id="days">{heading}</h2>'
    yield '<table aria-labelledby="days"><thead><tr>'
    for day in order:
        name, letter = escape(words.weekday_name(day)), escape(words.weekday(day))
        yield f'<th scope="col" abbr="{name}"><span aria-hidden="true">{letter}</span>'
        yield f'<span class="said">{name}</span></th>'
    yield "</tr></thead><tbody>"
    for week in month_weeks(page.first_day, words.first_weekday):
        cells = (_day(page, words, day) for day in week)
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table>"
    # To the ear each day says it itself.
    signs = (
        f'<span class="dot step{step}"></span> {escape(told)}'
        for step, told in ((0, words.rest_day), (page.usual_step or 1, words.day_with_win))
    )
    yield f'<p class="legend" aria-hidden="true">{" &ensp; ".join(signs)}</p></section>'


def _day(page: MonthPage, words: SheetWords, day: dt.date | None) -> str:
    if day is None:
        return "<td></td>"
    number = escape(words.number(day.day))
    if day > page.seen_to:
        return f"<td>{number}</td>"
    step = page.steps.get(day, 0)
    told = escape(words.day_with_win if step else words.rest_day)
    dot = f'<span class="dot step{step}" aria-hidden="true"></span>'
    return f'<td>{number}<span class="said">, {told}</span>{dot}</td>'


def _wins(page: MonthPage, words: SheetWords) -> Iterator[str]:
    if page.chosen:
        yield f"<section><h2>{escape(words.over_wins(page))}</h2>"
        yield from _list(page.chosen, words, with_day=True)
        yield "</section>"


def _list(wins: Iterable[PageWin], words: SheetWords, *, with_day: bool) -> Iterator[str]:
    # Some readers take a list without bullets for none, unless it is called one.
    yield '<ul role="list">'
    for win in wins:
        yield "<li>"
        yield f'<p class="text" dir="auto">{escape(win.text.strip())}</p>'
        if win.feeling:
            yield f'<p class="felt" dir="auto">{escape(win.feeling.strip())}</p>'
        about = [] if win.kind is None else [escape(words.kind(win.kind))]
        if with_day:
            day = f'<time datetime="{win.day.isoformat()}">{escape(words.date(win.day))}</time>'
            about.append(day)
        if about:
            yield f'<p class="about">{" &middot; ".join(about)}</p>'
        yield "</li>"
    yield "</ul>"


def _kinds(page: MonthPage, words: SheetWords) -> Iterator[str]:
    if page.kinds:
        rows = ((words.kind(kind), len(notes)) for kind, notes in page.kinds)
        yield from _counted(words.kinds, rows, words)
        yield "</section>"


def _feelings(page: MonthPage, words: SheetWords) -> Iterator[str]:
    if page.feelings:
        yield from _counted(words.feelings, page.feelings, words)
        if page.more_feelings:
            also = escape(words.also(page.more_feelings))
            yield f'<p class="felt" dir="auto">{also}</p>'
        yield "</section>"


def _counted(heading: str, rows: Iterable[tuple[str, int]], words: SheetWords) -> Iterator[str]:
    yield f'<section><h2>{escape(heading)}</h2><ul class="counted" role="list">'
    for name, count in rows:
        number = escape(words.number(count))
        yield f'<li><span dir="auto">{escape(name)}</span> <span>{number}</span></li>'
    yield "</ul>"


def _sum(page: MonthPage, words: SheetWords) -> Iterator[str]:
    if page.lifetime_days is not None:
        yield f'<p class="sum">{escape(words.lifetime(page.lifetime_days))}</p>'


def _all(page: MonthPage, words: SheetWords) -> Iterator[str]:
    if page.all_wins:
        yield f"<section><h2>{escape(words.all_wins)}</h2>"
        for day, wins in itertools.groupby(page.all_wins, key=lambda win: win.day):
            yield f"<h3>{escape(words.long_date(day))}</h3>"
            yield from _list(wins, words, with_day=False)
        yield "</section>"
