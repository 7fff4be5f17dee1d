"""The large jar: its tag, and each note in it to be come to and opened."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.jar import JarMonth
from smallwins.domain.settings import Light, Settings
from smallwins.ui.jar.stage import JarStage
from smallwins.ui.painting import glass
from smallwins.ui.painting.pile import Slots
from smallwins.ui.painting.scene import page_shape
from smallwins.ui.painting.tag import Tag
from smallwins.ui.theme import Theme
from support.home import Ear
from support.jars import october

_DESIGNED = page_shape(QSizeF(936, 720), 1.0, (256, 590), 165, 118)


def _show(stage: JarStage, month: JarMonth, tag: tuple[str, ...] = ("October",)) -> None:
    stage.show_jar(month, "October's jar", tag)


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, slots: Slots) -> JarStage:
    stage = JarStage(theme, slots)
    qtbot.addWidget(stage)
    stage.resize(936, 720)
    stage.set_shape(_DESIGNED)
    _show(stage, october(12))
    stage.prepare()
    stage.show()
    stage.activateWindow()
    qtbot.waitUntil(stage.isActiveWindow)
    return stage


def _walked(stage: JarStage) -> Ear:
    ear = Ear()
    stage.walked.connect(ear.hear)
    return ear


def test_designed_sizes_are_as_mocked() -> None:
    """The numbers of LOOK.md, section 6: the jar is 338 wide at x 438 of the window."""
    assert (_DESIGNED.wall, _DESIGNED.sill) == (524, 602)
    assert _DESIGNED.jar_width == pytest.approx(338, abs=0.5)
    assert _DESIGNED.jar_at == QPointF(438 - 184, 165)


def test_the_jar_stands_whole_on_its_board() -> None:
    """At any size its foot is on the board, its rim below the heading, its glass in its room."""
    for size in ((776, 560), (936, 720), (1736, 1080), (396, 900)):
        for scale in (1.0, 1.5, 2.0):
            _stands_whole(size[0] * scale, size[1] * scale, scale)


def _stands_whole(width: float, height: float, scale: float) -> None:
    span, top = (width * 0.2, width * 0.8), 90 * scale
    shape = page_shape(QSizeF(width, height), scale, span, top, 118 * scale)
    unit = shape.jar_width / glass.UNITS_WIDE
    assert shape.wall < shape.jar_at.y() + glass.FOOT * unit < shape.sill
    assert shape.jar_at.y() >= top - 1
    assert shape.jar_at.x() + (glass.ORIGIN + glass.LEFT) * unit >= span[0] - 1
    assert shape.jar_at.x() + (glass.ORIGIN + glass.RIGHT) * unit <= span[1] + 1


def test_arrow_keys_go_through_the_notes_from_the_newest(stage: JarStage) -> None:
    """Right and down lead to older ones, left and up back; Home and End to either end."""
    walked = _walked(stage)
    keys = Qt.Key
    for key in (keys.Key_Right, keys.Key_Right, keys.Key_Down, keys.Key_Left, keys.Key_Up):
        QTest.keyClick(stage.handle, key)
    for key in (keys.Key_End, keys.Key_Right, keys.Key_Home, keys.Key_Left):
        QTest.keyClick(stage.handle, key)
    assert [said[0] for said in walked.heard] == [12, 11, 10, 11, 12, 1, 1, 12, 12]


def test_end_leads_to_the_oldest_note_at_once(stage: JarStage) -> None:
    """Also where no note was come to before."""
    walked = _walked(stage)
    QTest.keyClick(stage.handle, Qt.Key.Key_End)
    assert walked.heard == [(1,)]


def test_right_to_left_turns_the_keys_round(stage: JarStage) -> None:
    """Where lines run to the left, so does the way to older notes."""
    stage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    walked = _walked(stage)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(stage.handle, key)
    assert [said[0] for said in walked.heard] == [12, 11, 12]


def test_enter_opens_the_note_that_was_come_to(stage: JarStage) -> None:
    """Enter and Space; where none was come to, they come to the newest."""
    opened, walked = Ear(), _walked(stage)
    stage.note_opened.connect(opened.hear)
    QTest.keyClick(stage.handle, Qt.Key.Key_Return)
    assert walked.heard == [(12,)]
    assert opened.heard == []
    QTest.keyClick(stage.handle, Qt.Key.Key_Right)
    QTest.keyClick(stage.handle, Qt.Key.Key_Space)
    ((number, lying),) = opened.heard
    assert number == 11
    assert lying == stage.lying(11)


def test_the_note_that_was_come_to_has_a_ring_while_the_keyboard_is_there(
    stage: JarStage, qtbot: QtBot
) -> None:
    """It can be seen where one is; the ring goes when the keyboard does."""
    still = stage.grab().toImage()
    stage.handle.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(stage.handle, Qt.Key.Key_Right)
    ringed = stage.grab().toImage()
    color = stage._theme.color("focus").rgb()
    lying = stage.lying(12)
    assert lying is not None
    near = lying.outline.boundingRect().adjusted(-8, -8, 8, 8).toAlignedRect()
    seen = ringed.copy(near)
    inked = [
        (x, y)
        for x in range(seen.width())
        for y in range(seen.height())
        if seen.pixel(x, y) == color
    ]
    assert len(inked) > 100
    stage.handle.clearFocus()
    qtbot.waitUntil(lambda: not stage.handle.hasFocus())
    assert stage.grab().toImage() == still


def test_a_press_opens_the_note_on_top(stage: JarStage) -> None:
    """What is seen under the pointer is what opens."""
    opened = Ear()
    stage.note_opened.connect(opened.hear)
    lying = stage.lying(12)
    assert lying is not None
    point = lying.center.toPoint() - stage.handle.pos()
    QTest.mouseClick(stage.handle, Qt.MouseButton.LeftButton, pos=point)
    assert [heard[0] for heard in opened.heard] == [stage.note_at(lying.center)]
    # The newest of a settled pile lies before the others.
    assert opened.heard[0][0] == 12


def test_a_press_on_clear_glass_opens_no_note(stage: JarStage) -> None:
    """Above the pile there is glass alone."""
    opened = Ear()
    stage.note_opened.connect(opened.hear)
    top = QPoint(stage.handle.width() // 2, 70)
    QTest.mouseClick(stage.handle, Qt.MouseButton.LeftButton, pos=top)
    assert opened.heard == []


def test_the_pointer_turns_into_a_hand_over_a_note(stage: JarStage) -> None:
    """It says that a note can be pressed."""
    lying = stage.lying(3)
    assert lying is not None
    stage.handle.pointed.emit(lying.center - QPointF(stage.handle.pos()))
    assert stage.handle.cursor().shape() == Qt.CursorShape.PointingHandCursor
    stage.handle.pointed.emit(QPointF(stage.handle.width() / 2, 70))
    assert stage.handle.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_a_screen_reader_meets_a_graphic_with_a_name(stage: JarStage) -> None:
    """The jar can be come to, and it is called what it is."""
    jar = QAccessible.queryAccessibleInterface(stage.handle)
    assert jar.role() == QAccessible.Role.Graphic
    assert jar.text(QAccessible.Text.Name) == "October's jar"
    assert "arrow keys" in jar.text(QAccessible.Text.Description)


def test_a_note_that_was_put_away_is_not_where_one_is_any_more(stage: JarStage) -> None:
    """The next key begins with the newest again."""
    walked = _walked(stage)
    QTest.keyClick(stage.handle, Qt.Key.Key_Right)
    _show(stage, october(11))
    QTest.keyClick(stage.handle, Qt.Key.Key_Right)
    assert walked.heard == [(12,), (11,)]


def test_an_empty_jar_has_no_note_to_come_to(stage: JarStage) -> None:
    """Keys do no harm there; what it says is inside the glass."""
    first = "Your first note will rest here."
    stage.show_jar(JarMonth(dt.date(2026, 10, 1), (), 0), "October's jar", ("October",), first)
    walked = _walked(stage)
    QTest.keyClick(stage.handle, Qt.Key.Key_Right)
    QTest.keyClick(stage.handle, Qt.Key.Key_Return)
    assert walked.heard == []
    assert stage.handle.accessibleDescription() == first


def test_one_pane_of_light_lies_on_clear_glass(stage: JarStage) -> None:
    """It can be seen that the glass is there."""
    _show(stage, october(0))
    stage.prepare()
    clear = stage.grab().toImage()
    stage.set_pane(shown=True)
    assert stage.grab().toImage() != clear
    stage.set_pane(shown=False)
    assert stage.grab().toImage() == clear


# The tag


@pytest.mark.parametrize("light", [Light.DAY, Light.LAMP])
def test_the_tag_hangs_on_the_glass_in_either_light(
    qtbot: QtBot, slots: Slots, light: Light
) -> None:
    """What it says can be seen: another name is another picture."""
    stage = JarStage(Theme(Settings(light=light)), slots)
    qtbot.addWidget(stage)
    stage.resize(936, 720)
    pictures = []
    for tag in (("October",), ("May",), ("October", "312 notes")):
        _show(stage, october(5), tag)
        stage.prepare()
        pictures.append(stage.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[0] != pictures[2]


def test_a_long_name_makes_a_wider_tag_that_stays_on_the_glass(theme: Theme) -> None:
    """Months have long names in some languages."""
    tag, unit = Tag(theme), 338 / 440
    tag.set_lines(("May",))
    short = tag.covers(QPointF(0, 0), unit)
    tag.set_lines(("Huhtikuussa ja toukokuussa", "2025 · 1,312 notes"))
    long = tag.covers(QPointF(0, 0), unit)
    tag.set_lines(("x" * 200,))
    longest = tag.covers(QPointF(0, 0), unit)
    assert short.width() < long.width() <= longest.width() < 338 * 1.15
    assert long.height() > short.height()


def test_a_small_jar_has_a_tag_that_can_be_read(theme: Theme) -> None:
    """Letters on it keep their least size where the jar is small."""
    tag = Tag(theme)
    tag.set_lines(("October",))
    small, large = 0.3, 1.0
    share = tag.covers(QPointF(0, 0), small).height() / tag.covers(QPointF(0, 0), large).height()
    assert share > small / large
