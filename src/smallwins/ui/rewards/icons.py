"""The small pictures of rewards: where each is drawn, and whose colours it wears."""

from typing import Final

from smallwins.domain.rewards import ICONS, Reward
from smallwins.domain.wins import Kind
from smallwins.ui import copy
from smallwins.ui.theme import kind_icon_name

# A picture of a reward alone wears the colours of the kind it is nearest to.
_NEAREST: Final = {
    "music": Kind.MIND,
    "book": Kind.MIND,
    "sun": Kind.REST,
    "mug": Kind.FOOD,
    "bath": Kind.BODY,
    "plant": Kind.HOME,
    "pet": Kind.PEOPLE,
    "pen": Kind.TASK,
}
_KINDS: Final = {kind.value: kind for kind in Kind}


def kind_of(icon: str) -> Kind:
    """Give the kind whose colours a picture wears, and which a win of it is."""
    return _NEAREST.get(icon) or _KINDS.get(icon, Kind.REST)


def path_of(icon: str) -> str:
    """Give where a picture is drawn, as `Theme.icon` wants it."""
    return f"reward/{icon}" if icon in _NEAREST else kind_icon_name(kind_of(icon))


def name_of(icon: str) -> str:
    """Give what a picture is called."""
    return copy.picture_name(icon) or copy.kind_name(kind_of(icon))


def all_icons() -> tuple[str, ...]:
    """Give the pictures a person may choose from."""
    return ICONS


def title_of(reward: Reward) -> str:
    """Give a reward's title as it is shown: ours in the person's language."""
    return copy.content(reward.title) if reward.ours else reward.title
