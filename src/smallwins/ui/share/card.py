"""The card of a win, by day and at its designed size, whatever the window looks like."""

import dataclasses

from smallwins.domain.settings import Light
from smallwins.domain.wins import Kind
from smallwins.report.win_card import DENSITY, ICON, CardLook, CardWords, WinCard
from smallwins.ui.theme import Theme, kind_icon_name


def card_of(theme: Theme, words: CardWords, kind: Kind | None, *, mirrored: bool) -> WinCard:
    """Lay out a card.

    Args:
        theme: its letters; its light and its sizes are left aside.
        words: what it says.
        kind: whose tile it wears.
        mirrored: whether people write from the right.
    """
    by_day = Theme(dataclasses.replace(theme.settings, light=Light.DAY, text_size=100))
    colors = by_day.kind(kind)
    icon = "ui/jar" if kind is None else kind_icon_name(kind)
    look = CardLook(
        ground=by_day.color("base"),
        sheet=by_day.color("sheet"),
        line=by_day.color("line"),
        ink=by_day.color("ink"),
        ink2=by_day.color("ink2"),
        tile=colors.tint,
        icon=by_day.icon(icon, colors.deep, ICON, DENSITY),
        serif=by_day.font("note").family(),
        sans=by_day.font("body").family(),
        mirrored=mirrored,
    )
    by_day.deleteLater()
    return WinCard(words, look)
