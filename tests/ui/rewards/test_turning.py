"""How the cards come: each breathes, and turns over once; and a press brings them to their end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.ui.rewards.card_pictures import CardPictures, fitted
from smallwins.ui.rewards.place import RewardsPlace
from smallwins.ui.rewards.turning import angle_at, length_of, size_at
from smallwins.ui.theme import Theme
from support.home import Home
from ui.rewards.one_place import a_reward, keyboard, open_rewards, rewards_of

KEY = Qt.Key
BACK = QColor("#1C4A52")


def seen(place: RewardsPlace) -> QImage:
    return place.page.table.grab().toImage()


def corner_of(place: RewardsPlace, number: int) -> QPoint:
    """A point of a card that is its ground on both sides, away from letters and pictures."""
    area = place.page.table.card_area(number)
    return area.topLeft() + QPoint(place.page.table.this_one.height() // 2, 14)


def test_the_times_are_those_of_the_look() -> None:
    """300 to breathe, 620 for a turn, 260 apart; the face is seen from the middle of its turn."""
    assert length_of(3) == 300 + 2 * 260 + 620
    assert [angle_at(300, card) for card in range(3)] == [0, 0, 0]
    assert angle_at(300 + 310, 0) == pytest.approx(90)
    assert angle_at(300 + 260 + 310, 1) == pytest.approx(90)
    assert angle_at(300 + 620, 0) == 180
    assert angle_at(length_of(3), 2) == 180
    assert [size_at(moment) for moment in (0, 300, 900)] == [1, 1, 1]
    assert 1 < size_at(150) < 1.03


@given(st.floats(0, 3000), st.floats(0, 3000), st.integers(0, 2))
def test_no_card_turns_back(one: float, other: float, card: int) -> None:
    """Later is as far, or farther."""
    early, late = sorted((one, other))
    assert 0 <= angle_at(early, card) <= angle_at(late, card) <= 180


def test_cards_turn_one_after_the_other(home: Home, qtbot: QtBot) -> None:
    """From their backs to their faces, and nothing can be pressed meanwhile."""
    place = open_rewards(home, qtbot, still=False)
    table = place.page.table
    assert seen(place).pixelColor(corner_of(place, 0)) == BACK
    table_opened = []
    table.opened.connect(lambda: table_opened.append(True))
    place.page.pick.click()
    assert table.turning
    assert seen(place).pixelColor(corner_of(place, 2)) == BACK
    assert not table.this_one.isVisible()
    assert home.database.rewards.last_dealt() == frozenset()
    qtbot.waitUntil(lambda: bool(table_opened))
    # What was seen is in the file: the next three are others, after a start as well.
    assert home.database.rewards.last_dealt() == {card.id for card in table.cards}
    assert seen(place).pixelColor(corner_of(place, 2)) == home.theme.color("sheet")
    assert keyboard() is table.this_one


@pytest.mark.parametrize("how", ["key", "click"])
def test_a_press_brings_the_cards_to_their_end(home: Home, qtbot: QtBot, how: str) -> None:
    """And does no more than that: it takes no card, and deals no others."""
    place = open_rewards(home, qtbot, still=False)
    table = place.page.table
    place.page.pick.click()
    cards = table.cards
    window = place.windowHandle()
    assert window is not None
    if how == "key":
        QTest.keyClick(window, KEY.Key_Space)
    else:
        at = place.page.pick.mapTo(place, place.page.pick.rect().center())
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=at)
    assert not table.turning
    assert table.this_one.isVisible()
    assert table.cards == cards
    assert rewards_of(place).picks(9) == []
    QTest.keyClick(window, KEY.Key_Space)
    assert len(rewards_of(place).picks(9)) == 1


def test_with_less_motion_the_faces_fade_in_all_at_once(home: Home, qtbot: QtBot) -> None:
    """In 200 ms, and no card stands on its edge."""
    place = open_rewards(home, qtbot)
    table = place.page.table
    place.page.pick.click()
    assert table._motion.duration() == 200
    table._motion.pause()
    table._motion.setCurrentTime(100)
    colors = {seen(place).pixelColor(corner_of(place, number)).name() for number in range(3)}
    assert len(colors) == 1
    assert colors.isdisjoint({BACK.name(), home.theme.color("sheet").name()})
    table.finish()


def test_nothing_turns_where_nobody_looks(home: Home, qtbot: QtBot) -> None:
    """Whoever goes elsewhere leaves no animation and no painted card."""
    place = open_rewards(home, qtbot, still=False)
    place.page.pick.click()
    place.hide()
    assert not place.page.table.turning
    assert place.page.table._pictures._faces == {}
    place.show()


def test_a_frame_moves_pictures_and_paints_no_letters(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both sides of each card are painted once, before the first frame."""
    painted: list[str] = []

    def note_down(theme: Theme, title: str) -> object:
        painted.append(title)
        return fitted(theme, title)

    monkeypatch.setattr("smallwins.ui.rewards.card_pictures.fitted", note_down)
    place = open_rewards(home, qtbot, still=False)
    table = place.page.table
    place.page.pick.click()
    assert sorted(painted) == sorted(card.title for card in table.cards)
    table._motion.pause()
    for moment in range(0, length_of(3), 97):
        table._motion.setCurrentTime(moment)
        table.repaint()
    assert len(painted) == 3
    table.finish()


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize(
    "title",
    ["Hum", "Play one song you love, start to end", "Wm" * 40, "a b " * 20, "e" * 80],
)
def test_a_whole_title_is_on_its_card(home: Home, title: str, size: int) -> None:
    """Up to the longest one there may be: in smaller letters, and never cut."""
    home.preferences.change(text_size=size)
    lines = fitted(home.theme, title[:80])
    shown = "".join(lines.lines)
    assert "…" not in shown
    assert shown.replace(" ", "") == title[:80].replace(" ", "")


def test_both_sides_are_kept_while_they_are_looked_at(home: Home) -> None:
    """And painted anew in another light."""
    pictures = CardPictures(home.theme)
    reward = a_reward("Hum a tune")
    face = pictures.face(reward, 1.0, mirrored=False)
    assert pictures.face(reward, 1.0, mirrored=False) is face
    assert pictures.back(1.0) is pictures.back(1.0)
    other_way = pictures.face(reward, 1.0, mirrored=True)
    assert other_way.toImage() != face.toImage()
    pictures.keep(())
    assert pictures.face(reward, 1.0, mirrored=False) is not face
    before = face.toImage()
    home.preferences.change(light=Light.LAMP)
    pictures.forget()
    assert pictures.face(reward, 1.0, mirrored=False).toImage() != before
