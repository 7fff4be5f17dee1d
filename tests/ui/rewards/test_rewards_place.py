"""The Rewards place, alone: what there is to spend, three cards, and one that is taken."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smallwins.domain.errors import StorageDamagedError
from smallwins.domain.rewards import Cost, Reward, Wish
from smallwins.domain.wins import Energy, Kind
from smallwins.ui import copy
from smallwins.ui.layout import Room
from smallwins.ui.rewards.chosen import Stage
from smallwins.ui.rewards.page import Shown
from smallwins.ui.rewards.place import RewardsPlace
from support.home import Home, button, settle, texts
from ui.rewards.one_place import (
    FEW,
    a_reward,
    deal,
    keyboard,
    open_rewards,
    press,
    rewards_of,
)

KEY = Qt.Key


def wish_of(place: RewardsPlace) -> Wish:
    return place.page.filters.wish()


def shown(place: RewardsPlace) -> Shown:
    return place.page.shown


def stage(place: RewardsPlace) -> Stage:
    return place.page.chosen.stage


def lying(place: RewardsPlace) -> tuple[Reward, ...]:
    return place.page.table.cards


def test_who_comes_finds_three_cards_face_down(home: Home, qtbot: QtBot) -> None:
    """Nothing is asked and nothing dealt; the keyboard is on the way to it."""
    place = open_rewards(home, qtbot)
    assert {copy.something_kind_for_you(), copy.need_not_earn(), copy.my_treat()} <= set(
        texts(place)
    )
    assert keyboard() is place.page.pick
    assert lying(place) == ()
    assert not place.page.table.this_one.isVisible()
    assert not place.page.others.isVisible()
    assert rewards_of(place).picks(9) == []


@pytest.mark.parametrize(
    ("said", "starts"),
    [(None, Energy.OKAY), (Energy.ROUGH, Energy.ROUGH), (Energy.GOOD, Energy.GOOD)],
)
def test_energy_starts_as_the_day_is(
    home: Home, qtbot: QtBot, said: Energy | None, starts: Energy
) -> None:
    """Whoever said that the day is rough is dealt what asks for little."""
    home.journal.set_energy(home.today, said)
    place = open_rewards(home, qtbot)
    assert wish_of(place) == Wish(5, starts, Cost.FREE)
    home.journal.set_energy(home.today, Energy.GOOD)
    place.arrive()
    assert wish_of(place).energy is Energy.GOOD


def test_what_there_is_to_spend_is_chosen_by_keys(home: Home, qtbot: QtBot) -> None:
    """Each choice is heard by a name of its own, and the cards fit it."""
    place = open_rewards(home, qtbot)
    button(place, copy.minutes_spoken(5)).setFocus()
    press(KEY.Key_Left)
    assert wish_of(place).minutes == 1
    assert keyboard().accessibleName() == copy.minutes_spoken(1)
    button(place, copy.energy_word(Energy.OKAY)).setFocus()
    press(KEY.Key_Left)
    assert keyboard().accessibleName() == copy.energy_word(Energy.ROUGH)
    button(place, copy.cost_name(Cost.FREE)).setFocus()
    press(KEY.Key_Right)
    assert wish_of(place) == Wish(1, Energy.ROUGH, Cost.LOW)


def test_pick_for_me_lays_three_cards(home: Home, qtbot: QtBot) -> None:
    """Each is a button that says its reward, and the keyboard is on "This one" of the first."""
    place = open_rewards(home, qtbot)
    press(KEY.Key_Return)
    qtbot.waitUntil(place.page.table.this_one.isVisible)
    cards = place.page.table.cards
    assert len(cards) == 3
    assert all(wish_of(place).holds(card) for card in cards)
    for card in cards:
        assert button(place, copy.reward_spoken(card.title, card.minutes, card.cost)).isVisible()
    assert keyboard() is place.page.table.this_one
    assert keyboard().accessibleName() == copy.this_one_spoken(cards[0].title)
    assert place.page.told.text() == ""


def test_others_are_other_cards(home: Home, qtbot: QtBot) -> None:
    """Where there are more that fit, none lies there twice running."""
    ours = [a_reward(f"Kind thing {number}") for number in range(6)]
    place = open_rewards(home, qtbot, ours)
    deal(place, qtbot)
    first = {card.id for card in place.page.table.cards}
    with qtbot.waitSignal(place.page.table.opened):
        place.page.others.click()
    assert first.isdisjoint(card.id for card in place.page.table.cards)
    assert keyboard() is place.page.table.this_one


def test_arrow_keys_go_from_card_to_card(home: Home, qtbot: QtBot) -> None:
    """What takes a card follows; the ends are ends."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    table, cards = place.page.table, place.page.table.cards
    press(KEY.Key_Right)
    assert keyboard().accessibleName().startswith(cards[1].title)
    press(KEY.Key_Right, KEY.Key_Right)
    assert table.current == 2
    press(KEY.Key_Down)
    assert keyboard() is table.this_one
    assert keyboard().accessibleName() == copy.this_one_spoken(cards[2].title)
    middle = table.this_one.geometry().center().x()
    assert abs(middle - table.card_area(2).center().x()) <= 1
    press(KEY.Key_Up, KEY.Key_Left, KEY.Key_Left, KEY.Key_Left)
    assert table.current == 0


def test_pointing_at_a_card_brings_this_one_under_it(home: Home, qtbot: QtBot) -> None:
    """Not where the pointer lies as the cards come: only where it moves."""
    place = open_rewards(home, qtbot)
    table = place.page.table
    QTest.mouseMove(table, table.card_area(1).center())
    deal(place, qtbot)
    assert table.current == 0
    third = table.childAt(table.card_area(2).center())
    assert third is not None
    QTest.mouseMove(third, third.rect().center())
    qtbot.waitUntil(lambda: table.current == 2)
    QTest.mouseClick(table.this_one, Qt.MouseButton.LeftButton)
    assert place.page.chosen.title.text() == table.cards[2].title


def test_pressing_the_backs_deals(home: Home, qtbot: QtBot) -> None:
    """Who sees cards face down may press one."""
    place = open_rewards(home, qtbot)
    table = place.page.table
    with qtbot.waitSignal(table.opened):
        QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=table.card_area(1).center())
    assert len(table.cards) == 3


def test_cards_that_ask_for_more_say_so(home: Home, qtbot: QtBot) -> None:
    """In one plain sentence, and they may be left."""
    place = open_rewards(home, qtbot, [a_reward("Read two pages", 15)])
    deal(place, qtbot)
    assert len(place.page.table.cards) == 1
    assert place.page.told.text() == copy.wider_wish(longer=True, dearer=False)
    assert "longer" in place.page.told.text()


def test_cards_that_cost_a_little_say_that(home: Home, qtbot: QtBot) -> None:
    """And no more than that."""
    place = open_rewards(home, qtbot, [a_reward("Have a bun", 5, cost=Cost.LOW)])
    deal(place, qtbot)
    assert "cost" in place.page.told.text()
    assert "longer" not in place.page.told.text()


def test_where_there_is_no_card_one_can_be_made(home: Home, qtbot: QtBot) -> None:
    """One sentence, and the way to it has the keyboard; then it is dealt as any other."""
    place = open_rewards(home, qtbot, [a_reward("Climb a hill", energy=Energy.GOOD)])
    place.page.pick.click()
    assert shown(place) is Shown.NONE
    assert copy.none_to_deal() in texts(place)
    assert keyboard() is place.page.own
    assert keyboard().text() == copy.add_one_of_your_own()  # type: ignore[attr-defined]
    rewards_of(place).write(a_reward("Watch clouds"))
    deal(place, qtbot)
    assert [card.title for card in place.page.table.cards] == ["Watch clouds"]
    assert copy.none_to_deal() not in texts(place)


def test_this_one_is_shown_alone_and_calm(home: Home, qtbot: QtBot) -> None:
    """It is written down, and can be taken back for a minute."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    reward = place.page.table.cards[0]
    press(KEY.Key_Return)
    assert shown(place) is Shown.CHOSEN
    assert {reward.title, copy.enjoy_it()} <= set(texts(place))
    assert keyboard() is place.page.chosen.nice
    (pick,) = rewards_of(place).picks(9)
    assert (pick.title, pick.done_at) == (reward.title, None)
    button(place, copy.undo()).click()
    assert rewards_of(place).picks(9) == []
    assert shown(place) is Shown.CARDS
    assert keyboard() is place.page.table.this_one


def test_a_card_itself_can_be_pressed(home: Home, qtbot: QtBot) -> None:
    """By the keyboard, too."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    press(KEY.Key_Right)
    press(KEY.Key_Return)
    assert place.page.chosen.title.text() == place.page.table.cards[1].title


def test_what_was_nice_can_be_a_win(home: Home, qtbot: QtBot) -> None:
    """With one key each; and each is taken back by one undo."""
    place = open_rewards(home, qtbot, [a_reward("Hum a tune", icon="music")])
    deal(place, qtbot)
    press(KEY.Key_Return, KEY.Key_Return)
    assert keyboard() is place.page.chosen.keep
    assert copy.time_was_yours() in texts(place)
    (pick,) = rewards_of(place).picks(9)
    assert pick.done_at is not None
    press(KEY.Key_Return)
    (win,) = home.on_disk()
    assert (win.text, win.kind) == ("Hum a tune", Kind.MIND)
    assert copy.reward_kept_as_win() in texts(place)
    assert keyboard() is place.page.chosen.back
    assert place.take_back()
    assert home.journal.wins_of(home.today) == []
    assert stage(place) is Stage.NICE
    assert place.take_back()
    assert rewards_of(place).picks(9)[0].done_at is None
    assert place.take_back()
    assert rewards_of(place).picks(9) == []
    assert not place.take_back()


def test_the_way_back_to_the_cards(home: Home, qtbot: QtBot) -> None:
    """They lie there as they were. Esc leads there as well."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    cards = place.page.table.cards
    press(KEY.Key_Return)
    place.page.chosen.back.click()
    assert (shown(place), lying(place)) == (Shown.CARDS, cards)
    assert keyboard() is place.page.table.this_one
    press(KEY.Key_Return)
    press(KEY.Key_Escape)
    assert shown(place) is Shown.CARDS
    assert len(rewards_of(place).picks(9)) == 2


def test_coming_again_finds_it_as_it_was_left(home: Home, qtbot: QtBot) -> None:
    """On the same day; on another one there are cards."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    press(KEY.Key_Return)
    place.arrive()
    assert shown(place) is Shown.CHOSEN
    assert keyboard() is place.page.chosen.nice
    home.clock.forward(days=1)
    place.arrive()
    assert shown(place) is Shown.CARDS
    assert keyboard() is place.page.pick


def test_what_cannot_be_written_is_said(home: Home, qtbot: QtBot) -> None:
    """The cards stay, and so does what was picked; it is tried again by the same key."""
    place = open_rewards(home, qtbot)
    deal(place, qtbot)
    home.make_read_only()
    press(KEY.Key_Return)
    assert shown(place) is Shown.CARDS
    assert any("list is as it was" in text for text in texts(place))
    home.make_read_only(False)
    press(KEY.Key_Return)
    home.make_read_only()
    press(KEY.Key_Return)
    assert stage(place) is Stage.PICKED
    place.take_back()
    assert shown(place) is Shown.CHOSEN
    home.make_read_only(False)
    button(place, copy.undo()).click()
    assert shown(place) is Shown.CARDS


def test_a_reward_that_is_put_away_leaves_the_table(home: Home, qtbot: QtBot) -> None:
    """And one that is called otherwise is called so there."""
    place = open_rewards(home, qtbot, FEW[:2])
    deal(place, qtbot)
    first, second = place.page.table.cards
    rewards_of(place).put_away(first.id)
    assert lying(place) == (second,)
    assert keyboard().accessibleName() == copy.this_one_spoken(second.title)
    rewards_of(place).put_away(second.id)
    assert lying(place) == ()
    assert not place.page.others.isVisible()


def test_what_is_said_of_a_deed_moves_no_card(home: Home, qtbot: QtBot) -> None:
    """It stands beside "Pick for me", where it is said what cards ask for."""
    place = open_rewards(home, qtbot, [a_reward("Read two pages", 15)])
    deal(place, qtbot)
    where = place.page.table.geometry()
    said = place.page.told.text()
    assert said in texts(place)
    press(KEY.Key_Return)
    place.take_back()
    settle()
    assert copy.was_undone() in texts(place)
    assert said not in texts(place)
    assert place.page.table.geometry() == where
    assert place.page.strip.geometry().left() > place.page.pick.geometry().right()


def test_a_list_that_cannot_be_read_is_said(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one comes, and where one asks for cards; and all is there when it can be read."""
    place = open_rewards(home, qtbot)
    rewards = rewards_of(place)

    def refuse(*_words: object) -> None:
        raise StorageDamagedError

    with monkeypatch.context() as patch:
        patch.setattr(rewards, "all", refuse)
        patch.setattr(rewards, "deal", refuse)
        place.arrive()
        assert any("cannot be read" in text for text in texts(place))
        place.page.pick.click()
        assert lying(place) == ()
    place.arrive()
    deal(place, qtbot)
    assert len(lying(place)) == 3


def test_a_day_whose_energy_cannot_be_read_leaves_what_was_chosen(home: Home, qtbot: QtBot) -> None:
    """The light of a file that is harmed is not this place's to mend."""
    place = open_rewards(home, qtbot)
    place.page.filters.set_energy(Energy.GOOD)
    home.make_unreadable()
    place.arrive()
    assert wish_of(place).energy is Energy.GOOD
    home.mend()


def test_undo_from_elsewhere_is_said_here(home: Home, qtbot: QtBot) -> None:
    """Ctrl+Z may take back what was done in another place."""
    place = open_rewards(home, qtbot)
    place.show_undone(None)
    assert not place.page.strip.isVisible()
    place.show_undone(home.keep_here())
    assert copy.was_undone() in texts(place)
    place.show_trouble("Your list is as it was.")
    assert "Your list is as it was." in texts(place)


def test_a_full_room_is_left_free_for_who_meets_a_win(home: Home, qtbot: QtBot) -> None:
    """A celebration lies over the cards, and not over the treat."""
    place = open_rewards(home, qtbot)
    assert place._free_area().width() == place.width() - 304
    place.set_room(Room.SMALL)
    assert place._free_area().width() == place.width()


def test_esc_leads_to_what_comes_first(home: Home, qtbot: QtBot) -> None:
    """From the side to the cards that lie open, or to the way to them."""
    place = open_rewards(home, qtbot)
    place.page.mine.view.setFocus()
    press(KEY.Key_Escape)
    assert keyboard() is place.page.pick
    deal(place, qtbot)
    place.page.mine.view.setFocus()
    press(KEY.Key_Escape)
    assert keyboard() is place.page.table.this_one
