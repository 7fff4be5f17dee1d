"""When what happens in a celebration (design: LOOK.md, section 7).

Nothing here knows a screen: a moment in milliseconds goes in, how far each thing is comes out.
"""

from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QEasingCurve

from smallwins.domain.settings import Loudness

LANDED: Final = 1330
"""The note lies still from here on, in milliseconds."""

FADE: Final = 200
"""How long the last frame takes to fade in where things stand still, in milliseconds."""

_END: Final = 1500
_BIG_END: Final = 3600
_BIG_GLOW_END: Final = 2400
_BIG_REACH: Final = 1.4

_Curve = QEasingCurve.Type


@dataclass(frozen=True, slots=True)
class Moment:
    """How far each thing is, 0 to 1.

    Attributes:
        tint: the field has turned into a note in the colour of its kind.
        grow: the box has grown.
        scene: the windowsill has come.
        fold_down: the top half lies on the bottom half.
        fold_over: the left half lies on the right half.
        travel: the way from the field to the side of the mouth.
        lift: the way from there to above the mouth.
        fall: the way from there to its place.
        settle: it bounces a little and lies still.
        glow: the light behind the jar has risen.
        words: the words have come.
        drift: the specks of light have gone up and out; 0 where there are none.
        reach: how many times wider than gentle the glow is; not a share.
    """

    tint: float
    grow: float
    scene: float
    fold_down: float
    fold_over: float
    travel: float
    lift: float
    fall: float
    settle: float
    glow: float
    words: float
    drift: float
    reach: float


def end_of(loudness: Loudness) -> int:
    """When everything is still, in milliseconds."""
    return _BIG_END if loudness is Loudness.BIG else _END


def moment_at(milliseconds: float, loudness: Loudness = Loudness.GENTLE) -> Moment:
    """Give how far each thing is; before 0 as at 0, after the end as at the end."""
    big = loudness is Loudness.BIG

    def share(start: float, end: float, curve: QEasingCurve.Type) -> float:
        way = min(1.0, max(0.0, (milliseconds - start) / (end - start)))
        return QEasingCurve(curve).valueForProgress(way)

    return Moment(
        tint=share(0, 120, _Curve.OutQuad),
        grow=share(80, 360, _Curve.OutCubic),
        scene=share(80, 360, _Curve.OutCubic),
        fold_down=share(250, 450, _Curve.InOutQuad),
        fold_over=share(450, 650, _Curve.InOutQuad),
        travel=share(200, 650, _Curve.InOutQuad),
        lift=share(650, 900, _Curve.InOutSine),
        fall=share(900, 1180, _Curve.InQuad),
        settle=share(1180, LANDED, _Curve.OutSine),
        glow=share(1180, _BIG_GLOW_END if big else _END, _Curve.OutQuad),
        words=share(1180, _END, _Curve.OutQuad),
        drift=share(1240, _BIG_END, _Curve.OutSine) if big else 0.0,
        reach=reach_of(loudness),
    )


def reach_of(loudness: Loudness) -> float:
    """Give how many times wider than gentle the glow is."""
    return _BIG_REACH if loudness is Loudness.BIG else 1.0


def still_moment() -> Moment:
    """Give the end as it is where nothing moves: without the light behind the jar."""
    return replace(moment_at(_END), glow=0.0)
