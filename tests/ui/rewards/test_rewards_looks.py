"""How the Rewards place looks: at every size, in both lights, from either side, in any language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smallwins.domain.settings import Light
from smallwins.ui.rewards.card import CardButton
from smallwins.ui.rewards.card_pictures import HEIGHT, WIDTH
from smallwins.ui.rewards.editor import RewardEditor
from smallwins.ui.rewards.place import RewardsPlace
from smallwins.ui.widgets.ring import FocusRing
from support.cut_text import cut_texts
from support.home import Home, settle
from ui.rewards.one_place import FEW, a_reward, deal, keyboard, open_rewards, press, rewards_of
from ui.test_cut_text import PseudoLocale

KEY = Qt.Key
# The place's own width and height, and the width of the window it would be in, at a text size.
SHAPES = [
    (936, 720, 1120, 100),
    (936, 560, 1120, 100),
    (776, 720, 960, 100),
    (712, 560, 800, 100),
    (396, 400, 480, 100),
    (952, 720, 1120, 200),
    (632, 560, 800, 200),
]
LONG = a_reward("Sit on the step with a warm mug and look at the trees for a while", 60)


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[None]:
    """The app speaks the language that is no language."""
    translator = PseudoLocale()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def area_of(part: QWidget, place: RewardsPlace) -> QRect:
    return QRect(part.mapTo(place.page, QPoint(0, 0)), part.size())


def parts_of(place: RewardsPlace) -> dict[str, QRect]:
    """Where the parts are, on the page."""
    page = place.page
    parts: dict[str, QWidget] = {
        "title": page.title,
        "minutes": page.filters.minutes.pill,
        "energy": page.filters.energy.pill,
        "cost": page.filters.cost.pill,
        "pick": page.pick,
        "this one": page.table.this_one,
        "others": page.others,
        "cup": page.treat.cup,
        "heading": page.mine.heading,
        "add": page.mine.add,
        "list": page.mine.view,
    }
    found = {name: area_of(part, place) for name, part in parts.items()}
    corner = page.table.mapTo(page, QPoint(0, 0))
    for number in range(3):
        found[f"card {number}"] = page.table.card_area(number).translated(corner)
    return found


def assert_whole(place: RewardsPlace) -> None:
    QApplication.processEvents()
    cuts = [str(cut) for cut in cut_texts(place)]
    assert not cuts, "\n".join(cuts)


def test_it_stands_as_it_is_mocked(home: Home, qtbot: QtBot) -> None:
    """In a window of 1120 by 720, whose rail is 184 wide (LOOK.md, section 6)."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    parts = {name: area.translated(184, 0) for name, area in parts_of(place).items()}
    for number, left in enumerate((224, 420, 616)):
        assert parts[f"card {number}"] == QRect(left, 316, WIDTH, HEIGHT)
    assert parts["this one"].center().x() == pytest.approx(310, abs=1)
    assert parts["this one"].top() == 578
    assert (parts["pick"].topLeft(), parts["pick"].height()) == (QPoint(224, 224), 52)
    assert parts["pick"].width() == pytest.approx(150, abs=2)
    for name in ("minutes", "energy", "cost"):
        assert (parts[name].top(), parts[name].height()) == (154, 46)
    assert (parts["cup"].left(), parts["cup"].size().toTuple()) == (844, (248, 176))
    assert parts["list"].top() == pytest.approx(399, abs=5)
    rows = place.page.mine.view
    heights = {rows.visualRect(rows.model().index(row, 0)).height() for row in range(2)}
    assert heights == {60}


@pytest.mark.parametrize(
    ("language", "width", "height", "window", "size"),
    [
        *(("", *shape) for shape in SHAPES),
        *(("longer", *shape) for shape in [SHAPES[0], SHAPES[3], SHAPES[5], (668, 560, 800, 150)]),
    ],
)
def test_nothing_is_cut(
    home: Home,
    qtbot: QtBot,
    request: pytest.FixtureRequest,
    language: str,
    width: int,
    height: int,
    window: int,
    size: int,
) -> None:
    """With cards, with one that is taken and kept, with none, and while a reward is written."""
    if language:
        request.getfixturevalue(language)
    home.preferences.change(text_size=size)
    place = open_rewards(home, qtbot, [LONG], width=width, height=height, window=window)
    assert_whole(place)
    deal(place, qtbot)
    assert_whole(place)
    for _step in range(3):
        press(KEY.Key_Return)
        assert_whole(place)
    place.page.chosen.back.click()
    rewards_of(place).put_away(rewards_of(place).all()[0].id)
    place.page.pick.click()
    assert_whole(place)
    place.page.own.click()
    (editor,) = place.findChildren(RewardEditor)
    QApplication.processEvents()
    cuts = [str(cut) for cut in cut_texts(editor)]
    assert not cuts, "\n".join(cuts)
    assert editor.height() <= max(320, height)


@pytest.mark.parametrize(
    ("width", "height", "window"),
    [(936, 720, 1120), (936, 500, 1120), (776, 720, 960), (712, 560, 800)],
)
def test_three_cards_stand_in_a_row(
    home: Home, qtbot: QtBot, width: int, height: int, window: int
) -> None:
    """Also where the page scrolls: its bar takes no card's place."""
    place = open_rewards(home, qtbot, width=width, height=height, window=window)
    deal(place, qtbot)
    settle()
    assert len({place.page.table.card_area(number).top() for number in range(3)}) == 1


@pytest.mark.parametrize(("width", "height", "window", "size"), SHAPES)
def test_nothing_lies_over_another(
    home: Home, qtbot: QtBot, width: int, height: int, window: int, size: int
) -> None:
    """Each part has room of its own, inside the page."""
    home.preferences.change(text_size=size)
    place = open_rewards(home, qtbot, width=width, height=height, window=window)
    deal(place, qtbot)
    parts = parts_of(place)
    page = place.page.rect()
    for name, area in parts.items():
        assert page.contains(area), name
        over = [other for other, its in parts.items() if other > name and its.intersects(area)]
        assert not over, (name, over)


def test_from_right_to_left_all_is_on_the_other_side(
    home: Home, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    """Cards from the right, the treat at the left; and the right arrow goes back."""
    left = open_rewards(home, qtbot)
    deal(left, qtbot)
    known = parts_of(left)
    left.hide()
    request.getfixturevalue("mirrored")
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    right = parts_of(place)
    wide = place.page.width()
    # In these, words stand in their own direction, and the cup is no word.
    for name in known.keys() - {"cup", "list"}:
        mirror = wide - known[name].left() - known[name].width()
        assert abs(right[name].left() - mirror) <= 2, name
        assert right[name].top() == known[name].top(), name
    assert_whole(place)
    press(KEY.Key_Left)
    assert place.page.table.current == 1
    press(KEY.Key_Right)
    assert place.page.table.current == 0


def test_both_lights_show_the_same_place(home: Home, qtbot: QtBot) -> None:
    """At night the cards have an edge, and the backs stay as they are."""
    place = open_rewards(home, qtbot)
    table = place.page.table
    area = table.card_area(2)
    by_day = table.grab(area).toImage()
    home.preferences.change(light=Light.LAMP)
    at_night = table.grab(area).toImage()
    middle = area.size() / 2
    inside = QPoint(middle.width(), 30)
    assert by_day.pixelColor(inside) == at_night.pixelColor(inside)
    deal(place, qtbot)
    face = table.grab(table.card_area(2)).toImage()
    assert face.pixelColor(inside) == home.theme.color("sheet")
    assert face.pixelColor(QPoint(middle.width(), 0)) == home.theme.color("line")


def test_larger_letters_are_taken_at_once(home: Home, qtbot: QtBot) -> None:
    """Cards, cup and rows grow with them."""
    place = open_rewards(home, qtbot, width=1872, height=1440, window=2240)
    deal(place, qtbot)
    home.preferences.change(text_size=200)
    settle()
    parts = parts_of(place)
    assert parts["card 1"].size().toTuple() == (2 * WIDTH, 2 * HEIGHT)
    assert parts["cup"].width() == 2 * 248
    assert_whole(place)


def test_tab_comes_to_all_of_it_in_order(home: Home, qtbot: QtBot) -> None:
    """What there is to spend, the way on, the cards, and then the side."""
    place = open_rewards(home, qtbot, FEW[:2])
    deal(place, qtbot)
    place.page.filters.minutes.pill.segments[1].setFocus()
    came = [keyboard()]
    while place.page.mine.view not in came and len(came) < 20:
        press(KEY.Key_Tab)
        came.append(keyboard())
    page = place.page
    expected = [page.filters.minutes.pill, page.filters.energy.pill, page.filters.cost.pill]
    assert [one.parentWidget() for one in came[:3]] == expected
    assert came[3] is page.pick
    assert came[4:] == [
        *page.table._buttons[:2],
        page.table.this_one,
        page.others,
        page.treat.name,
        page.mine.add,
        page.mine.view,
    ]


def test_the_row_one_walks_to_is_in_sight(home: Home, qtbot: QtBot) -> None:
    """Also where the list is higher than the window."""
    home.preferences.change(text_size=200)
    ours = [a_reward(f"Kind thing {number}") for number in range(12)]
    place = open_rewards(home, qtbot, ours, width=952, height=500, window=1120)
    view = place.page.mine.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for row in range(1, 12):
        press(KEY.Key_Down)
        seen = view.visualRect(view.currentIndex())
        at = view.viewport().mapTo(place, seen.center())
        assert view.currentIndex().row() == row
        assert place.rect().contains(at), row


def test_the_paper_of_the_side_goes_on_below_the_scroll_bar(home: Home, qtbot: QtBot) -> None:
    """In a column it comes into sight with the side, and not before."""
    place = open_rewards(home, qtbot, width=712, height=560, window=800)
    settle()
    edge = QPoint(place.width() - 1, place.height() - 1)
    bar = place._scroll.verticalScrollBar()
    paper = home.theme.color("sheet")
    assert place.grab().toImage().pixelColor(edge) != paper
    bar.setValue(bar.maximum())
    settle()
    assert place.grab().toImage().pixelColor(edge) == paper


@pytest.mark.parametrize(("width", "height", "window", "size"), SHAPES)
def test_a_card_and_its_button_are_in_sight_together(
    home: Home, qtbot: QtBot, width: int, height: int, window: int, size: int
) -> None:
    """Who reads "This one" reads which; where a window is too low for both, the button is there."""
    home.preferences.change(text_size=size)
    place = open_rewards(home, qtbot, width=width, height=height, window=window)
    deal(place, qtbot)
    for number in range(3):
        settle()
        table = place.page.table
        corner = table.mapTo(place, QPoint(0, 0))
        button = table.this_one.geometry().translated(corner)
        card = table.card_area(number).translated(corner)
        assert table.current == number
        assert place.rect().contains(button)
        whole = card.united(button)
        assert place.rect().contains(whole) or whole.height() > height
        press(KEY.Key_Right)


@pytest.mark.parametrize(("width", "height", "window", "size"), SHAPES)
def test_no_way_of_the_pointer_to_others_ends_on_this_one(
    home: Home, qtbot: QtBot, width: int, height: int, window: int, size: int
) -> None:
    """Straight from anywhere on a card, over whatever lies between: it never comes to lie there."""
    home.preferences.change(text_size=size)
    place = open_rewards(home, qtbot, width=width, height=height, window=window)
    deal(place, qtbot)
    settle()
    page, before = place.page, place.page.others.geometry()
    for number in range(3):
        card = area_of(page.table._buttons[number], place)
        for begin in (card.center(), card.topLeft(), card.topRight(), card.bottomRight()):
            point_along(place, begin, before.center())
            assert page.others.geometry() == before
            assert not before.intersects(area_of(page.table.this_one, place))
            assert page.childAt(before.center()) is page.others
    assert before.top() > area_of(page.table.this_one, place).bottom()
    assert before.left() == page.pick.geometry().left()


def point_along(place: RewardsPlace, begin: QPoint, end: QPoint) -> None:
    """Let the pointer go straight from one point of the page to another."""
    for step in range(101):
        at = begin + (end - begin) * (step / 100)
        under = place.page.childAt(at)
        if isinstance(under, CardButton):
            QTest.mouseMove(under, under.mapFrom(place.page, at))


def test_a_hand_that_asks_for_others_finds_them_again(home: Home, qtbot: QtBot) -> None:
    """The way to others stays where it was pressed, whichever card somebody was at."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    press(KEY.Key_Right)
    before = place.page.others.geometry()
    with qtbot.waitSignal(place.page.table.opened):
        place.page.others.click()
    assert place.page.others.geometry() == before
    assert place.page.table.current == 0


@pytest.mark.parametrize("size", [100, 200])
def test_the_ring_of_the_treats_name_lies_over_no_words(
    home: Home, qtbot: QtBot, size: int
) -> None:
    """Neither over the line below it."""
    home.preferences.change(text_size=size)
    place = open_rewards(home, qtbot)
    treat = place.page.treat
    treat.name.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = place.findChildren(FocusRing)
    assert ring.isVisible()
    reach = home.theme.px(5)  # a gap of 2 and a line of 3
    assert treat.name.geometry().bottom() + reach < treat.line.geometry().top()


def test_questions_stand_as_far_from_each_other_as_mocked(home: Home, qtbot: QtBot) -> None:
    """The three of them fill one row, 20 apart."""
    filters = open_rewards(home, qtbot).page.filters
    minutes, energy, cost = (
        QRect(one.pill.mapTo(filters, QPoint(0, 0)), one.pill.size())
        for one in (filters.minutes, filters.energy, filters.cost)
    )
    assert minutes.top() == energy.top() == cost.top()
    assert energy.left() - minutes.right() - 1 == cost.left() - energy.right() - 1 == 20


def test_what_was_taken_back_is_told_no_more_to_who_comes_again(home: Home, qtbot: QtBot) -> None:
    """It was told; undo alone stays for its minute."""
    place = open_rewards(home, qtbot)
    told = place.page.mine.told
    place.page.mine.put_away(rewards_of(place).all()[0])
    place.arrive()
    assert told.isVisible()
    assert place.take_back()
    assert told.says
    place.arrive()
    assert told.says == ""
