"""One small page of its own: what a reward is, and what it asks for."""

import dataclasses
from collections.abc import Sequence
from typing import Final, cast

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from smallwins.domain.errors import EmptyTextError, SmallWinsError
from smallwins.domain.rewards import MINUTES, Cost, Reward
from smallwins.domain.wins import Energy
from smallwins.services.rewards import Rewards
from smallwins.ui import copy, problem
from smallwins.ui.rewards.filters import ENERGY_ICONS
from smallwins.ui.rewards.half_written import packed, unpacked
from smallwins.ui.rewards.icons import all_icons, kind_of, name_of, path_of, title_of
from smallwins.ui.theme import Theme, faded
from smallwins.ui.widgets.buttons import MainButton, OtherButton
from smallwins.ui.widgets.dialog import PaperDialog
from smallwins.ui.widgets.flow import FlowLayout
from smallwins.ui.widgets.framed_line import FramedLine
from smallwins.ui.widgets.ring import RingByKeyboard
from smallwins.ui.widgets.scroll import Page, PageScroll
from smallwins.ui.widgets.segments import Choice, Segments
from smallwins.ui.widgets.stops import stop_at_checked
from smallwins.ui.widgets.strip import Strip
from smallwins.ui.widgets.words import Words

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_PICTURE: Final = 44
_ICON: Final = 24
_WIDE: Final = 480
_NEW: Final = Reward(title="", minutes=5, energy=Energy.ROUGH, cost=Cost.FREE, icon="sun")


class PictureButton(RingByKeyboard, QRadioButton):
    """One picture to choose, round, in the colours of its kind; its name is heard and shown."""

    def __init__(self, theme: Theme, icon: str, parent: "Pictures") -> None:
        super().__init__("", parent)
        self._theme = theme
        self._pictures = parent
        self.icon_name = icon
        self.setAccessibleName(name_of(icon))
        self.setToolTip(name_of(icon))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def hitButton(self, position: QPoint) -> bool:
        """All of it answers, and not the circle Qt would paint."""
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        side = self._theme.px(_PICTURE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._pictures.go_from(self, -step if sideways and mirrored else step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        colors = theme.kind(kind_of(self.icon_name))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        edge = theme.color("accent") if chosen else faded(colors.deep, 0.35)
        painter.setPen(QPen(edge, 2.0 if chosen else 1.0))
        painter.setBrush(colors.tint if chosen or self.underMouse() else theme.color("sheet"))
        painter.drawEllipse(area)
        side = theme.px(_ICON)
        icon = theme.icon(path_of(self.icon_name), colors.deep, side, self.devicePixelRatioF())
        painter.drawPixmap(area.center() - QRectF(0, 0, side, side).center(), icon)


class Pictures(QWidget):
    """The pictures, in rows; arrow keys go from one to the next, and choose it.

    Signals:
        chosen(): another one was chosen.
    """

    chosen = Signal()
    lets_rings_out = True

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(copy.which_picture())
        self._flow = FlowLayout(theme.px(8))
        self.setLayout(self._flow)
        self._group = QButtonGroup(self)
        self.buttons = [PictureButton(theme, icon, self) for icon in all_icons()]
        for button in self.buttons:
            self._group.addButton(button)
            self._flow.addWidget(button)
        self._group.buttonClicked.connect(self.chosen)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def value(self) -> str:
        """The name of the chosen picture."""
        return next((one.icon_name for one in self.buttons if one.isChecked()), _NEW.icon)

    def set_value(self, icon: str) -> None:
        """Choose a picture."""
        for button in self.buttons:
            button.setChecked(button.icon_name == icon)
        stop_at_checked(self.buttons)

    def go_from(self, button: PictureButton, steps: int) -> None:
        """Choose the one so many steps on, with the keyboard on it; the ends are ends."""
        place = self.buttons.index(button) + steps
        if 0 <= place < len(self.buttons):
            self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            self.buttons[place].click()


class RewardEditor(PaperDialog):
    """Writes a reward, or changes one.

    What is half written waits in the file where it is closed by Esc or by its frame, or the app
    ends. It is there again when the editor opens, until it is kept, or left as it was.

    Args:
        theme: the look.
        rewards: where it is kept.
        reward: the one that is changed; None for a new one.
        parent: what it is before.

    Signals:
        kept(Reward, object): it is kept so now; and as it was before, None for a new one.
    """

    kept = Signal(object, object)

    def __init__(
        self, theme: Theme, rewards: Rewards, reward: Reward | None, parent: QWidget
    ) -> None:
        called = copy.reward_of_your_own() if reward is None else copy.change_this_reward()
        super().__init__(theme, called, parent)
        self._rewards = rewards
        self._before = reward
        shown = reward or _NEW
        self._title_before = title = title_of(shown)
        waiting = unpacked(rewards.half_written(shown.id), shown)
        if waiting is not None:
            title, shown = waiting
        self._page = Page()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(PageScroll(theme, self._page, self))
        self._column = QVBoxLayout(self._page)
        px = theme.px
        self._column.setContentsMargins(px(28), px(24), px(28), px(24))
        self._column.setSpacing(px(8))
        heading = Words(theme, "h2", called, parent=self)
        heading.setWordWrap(True)
        self._column.addWidget(heading)
        self.title = FramedLine(theme, copy.reward_field(), self._page)
        self.title.edit.setText(title)
        self._ask(copy.reward_field(), self.title)
        minutes = sorted({*MINUTES, shown.minutes})
        self.minutes = self._choice(
            copy.how_many_minutes(),
            [Choice(each, copy.minutes_number(each)) for each in minutes],
            shown.minutes,
        )
        for segment, each in zip(self.minutes.segments, minutes, strict=True):
            segment.setAccessibleName(copy.minutes_spoken(each))
        self.energy = self._choice(
            copy.how_much_energy(),
            [Choice(each, copy.energy_asked(each), ENERGY_ICONS[each]) for each in Energy],
            shown.energy,
        )
        self.cost = self._choice(
            copy.does_it_cost(),
            [Choice(each, copy.cost_name(each)) for each in Cost],
            shown.cost,
        )
        self.pictures = Pictures(theme, self._page)
        self.pictures.set_value(shown.icon)
        self._ask(copy.which_picture(), self.pictures)
        self._trouble = Strip(theme, self._page)
        self._column.addWidget(self._trouble)
        self._add_buttons()
        self.title.edit.returnPressed.connect(self._keep)
        self.title.edit.textChanged.connect(self._hold)
        self.pictures.chosen.connect(self._hold)
        for segments in (self.minutes, self.energy, self.cost):
            segments.chosen.connect(self._hold)
        self._before_window = parent.window()
        self._fit_to(self._before_window)
        self.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, question: str, answer: QWidget) -> None:
        words = Words(self._theme, "legend", question, "ink2", self._page)
        words.setWordWrap(True)
        self._column.addSpacing(self._theme.px(6))
        self._column.addWidget(words)
        leading = isinstance(answer, Segments)
        self._column.addWidget(
            answer, 0, Qt.AlignmentFlag.AlignLeading if leading else Qt.AlignmentFlag(0)
        )

    def _choice(self, question: str, choices: Sequence[Choice], value: object) -> Segments:
        segments = Segments(self._theme, question, choices, self._page)
        segments.set_value(value)
        self._ask(question, segments)
        return segments

    def _add_buttons(self) -> None:
        px = self._theme.px
        row = QHBoxLayout()
        row.setContentsMargins(0, px(12), 0, 0)
        row.setSpacing(px(12))
        row.addStretch(1)
        back = OtherButton(self._theme, copy.leave_as_it_was(), parent=self._page)
        keep = MainButton(self._theme, copy.keep_reward(), parent=self._page)
        row.addWidget(back)
        row.addWidget(keep)
        self._column.addLayout(row)
        back.clicked.connect(self._leave)
        keep.clicked.connect(self._keep)

    def _fit_to(self, window: QWidget) -> None:
        """Be as large as the page needs, and no larger than the window it is before."""
        wide = min(self._theme.px(_WIDE), max(320, window.width()))
        high = self._column.totalHeightForWidth(wide)
        self.resize(wide, min(high, max(320, window.height())))

    def _written(self) -> Reward:
        """Give the reward as it stands here, but for its title."""
        return dataclasses.replace(
            self._before or _NEW,
            minutes=cast("int", self.minutes.value),
            energy=cast("Energy", self.energy.value),
            cost=cast("Cost", self.cost.value),
            icon=self.pictures.value,
        )

    @Slot()
    def _hold(self) -> None:
        """Let what stands here wait in the file; what stands as it was is no draft."""
        title, written, before = self.title.edit.text(), self._written(), self._before or _NEW
        same = title == self._title_before and written == before
        self._rewards.hold(before.id, "" if same else packed(title, written))

    def _leave(self) -> None:
        self._rewards.hold((self._before or _NEW).id, "")
        self.reject()

    def _keep(self) -> None:
        said = self.title.edit.checked_words()
        written, before = self._written(), self._before or _NEW
        title = before.title if said == self._title_before else said
        reward = dataclasses.replace(written, title=title)
        if reward == self._before:
            self._leave()
            return
        try:
            reward = self._rewards.write(reward)
        except EmptyTextError:
            self._say(copy.reward_needs_a_name())
            return
        except SmallWinsError as error:
            self._say(problem.words_for(error))
            return
        self.kept.emit(reward, self._before)
        self.accept()

    def _say(self, sentence: str) -> None:
        """Say what does not fit, with the keyboard back in the line."""
        self._trouble.show_problem(sentence)
        self.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._fit_to(self._before_window)
