"""Times of day, as people write them."""

import datetime as dt

import pytest
from PySide6.QtCore import QLocale

from smallwins.ui.settings.times import read_time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9:30", dt.time(9, 30)),
        ("09.30", dt.time(9, 30)),
        ("930", dt.time(9, 30)),
        ("2145", dt.time(21, 45)),
        ("9", dt.time(9)),
        ("9h15", dt.time(9, 15)),
        (" 7 : 05 ", None),
        ("24:00", dt.time(0)),
        ("24:30", None),
        ("9:75", None),
        ("31:00", None),
        ("9:30 PM", dt.time(21, 30)),
        ("9pm", dt.time(21)),
        ("12 am", dt.time(0)),
        ("", None),
        ("noonish", None),
        ("9" * 30, None),
    ],
)
def test_a_time_is_read(text: str, time: dt.time | None) -> None:
    """Half a day or a whole one, with a point or none."""
    assert read_time(text) == time


def test_a_time_is_read_as_it_is_written_where_the_person_is() -> None:
    """What the app shows can be typed again."""
    before = QLocale()
    QLocale.setDefault(QLocale("ko_KR"))
    try:
        assert read_time("오후 9:30") == dt.time(21, 30)
    finally:
        QLocale.setDefault(before)
