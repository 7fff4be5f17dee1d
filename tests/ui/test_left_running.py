"""What goes on after a screen is found, so that the fixture for every screen bites."""

import pytest
from PySide6.QtCore import QObject, QTimer, QVariantAnimation

from ui.left_running import describe, running


def test_a_timer_is_found_while_it_runs() -> None:
    """And not before or after."""
    timer = QTimer()
    assert timer not in running()
    timer.start(1000)
    assert timer in running()
    timer.stop()
    assert timer not in running()


def test_an_animation_is_found_while_it_runs() -> None:
    """Of whatever kind."""
    animation = QVariantAnimation()
    animation.setStartValue(0.0)
    animation.setEndValue(1.0)
    animation.start()
    assert animation in running()
    animation.stop()
    assert animation not in running()


@pytest.mark.parametrize("name", ["tidy", ""])
def test_it_is_named_by_its_owner(name: str) -> None:
    """So that the failure says whose it is."""
    owner = QObject()
    timer = QTimer(owner)
    timer.setObjectName(name)
    assert describe(timer) == f"QTimer {name!r} of QObject"
