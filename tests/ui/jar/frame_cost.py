"""What a frame of the jar costs: `python tests/ui/jar/frame_cost.py`. It asserts nothing.

The first number of a line is the whole painting, done once and in stretches; the others are what a
frame costs after that, in milliseconds, medians of many.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from smallwins.domain.settings import Loudness, Settings
from smallwins.ui.celebration.card import CelebrationCard
from smallwins.ui.celebration.open_note import FieldLook
from smallwins.ui.celebration.timeline import LANDED
from smallwins.ui.jar.fall import BEGINS, Fall
from smallwins.ui.jar.stage import JarStage
from smallwins.ui.painting.pile import Slots, load_slots
from smallwins.ui.painting.scene import page_shape, side_shape
from smallwins.ui.painting.windowsill import Windowsill
from smallwins.ui.theme import Theme, load_fonts
from support.jars import celebrated, october, slots_file

_ROUNDS = 40


def _milliseconds(act: Callable[[], object], rounds: int = _ROUNDS) -> float:
    costs = []
    for _ in range(rounds):
        begin = time.perf_counter()
        act()
        costs.append((time.perf_counter() - begin) * 1000)
    return statistics.median(costs)


def side_scene(theme: Theme, slots: Slots, count: int) -> dict[str, float]:
    """A scene of 272 x 720 with so many notes: painted whole, shown again, and with one more."""
    image = QImage(272, 720, QImage.Format.Format_RGB32)
    sill = Windowsill(theme, slots, side_shape(QSizeF(272, 720), 1))
    sill.set_month(october(count - 1))
    whole = _milliseconds(lambda: sill.prepare(1.0), rounds=1)
    painter = QPainter(image)
    again = _milliseconds(lambda: sill.paint(painter))
    sill.set_month(october(count))
    one_more = _milliseconds(lambda: sill.paint(painter), rounds=1)
    painter.end()
    return {"whole": whole, "frame": again, "one more": one_more}


def first_frame(theme: Theme, slots: Slots, count: int) -> dict[str, float]:
    """The celebration's card inside a window that stands: its start and its first frame."""
    window = QWidget()
    window.resize(520, 440)
    card = CelebrationCard(theme, slots, window)
    given = celebrated(count)
    card.set_month(given.before)
    card.prepare_some(1e9)
    window.show()
    QApplication.processEvents()
    starts, frames = [], []
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        card.start(given, FieldLook(card.field_place()), Loudness.GENTLE)
        started = time.perf_counter()
        card.repaint()
        frames.append((time.perf_counter() - started) * 1000)
        starts.append((started - begin) * 1000)
        card.dismiss()
        card.set_month(given.before)
        card.prepare_some(1e9)
        QApplication.processEvents()
    window.close()
    return {"start": statistics.median(starts), "first frame": statistics.median(frames)}


def large_jar(theme: Theme, slots: Slots, count: int) -> dict[str, float]:
    """The large jar of 936 x 720: shown again whole, and a frame of a note that falls into it."""
    stage = JarStage(theme, slots)
    stage.resize(936, 720)
    stage.set_shape(page_shape(QSizeF(936, 720), 1.0, (256, 590), 165, 118))
    month = october(count)
    stage.show_jar(month, "", ("October",))
    stage.prepare()
    stage.show()
    QApplication.processEvents()
    whole = _milliseconds(stage.repaint)
    newest = celebrated(count)
    fall = Fall(theme, stage)
    fall.start(stage.sill.rest_of(newest.win, newest.after), newest.win.id)
    fall._animation.pause()
    frames: dict[str, list[float]] = {"falls": [], "glows": []}
    for milliseconds in range(250, 850, 8):
        begin = time.perf_counter()
        fall._animation.setCurrentTime(milliseconds)
        QApplication.processEvents()
        name = "falls" if milliseconds + BEGINS < LANDED else "glows"
        frames[name].append((time.perf_counter() - begin) * 1000)
    fall.finish()
    stage.close()
    return {"large": whole} | {name: statistics.median(costs) for name, costs in frames.items()}


def main() -> None:
    """Print a line for each number of notes."""
    app = QApplication.instance() or QApplication([])
    load_fonts()
    theme, slots = Theme(Settings()), load_slots(slots_file())
    for count in (12, 62, 264):
        figures = side_scene(theme, slots, count) | first_frame(theme, slots, count)
        figures |= large_jar(theme, slots, count)
        line = ", ".join(f"{name} {cost:.2f}" for name, cost in figures.items())
        print(f"{count} notes: {line}")
    app.quit()


if __name__ == "__main__":
    main()
