"""The lines the app brings along: cheers, acts, chips, and the words that speak for a kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from smallwins.domain.kinds import KindWords
from smallwins.domain.lines import Line
from smallwins.domain.rewards import Reward
from smallwins.domain.suggestions import Chain, Suggestion
from smallwins.domain.wins import Energy


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All of it, read once.

    Attributes:
        cheers: short lines that meet a win; one or more.
        acts: things to do that take about ten seconds, as sentences; one or more.
        calm_acts: the same, soft enough for a rough day; none of them is among `acts`, so that days
            of both sorts in turn bring none back too soon.
        suggestions: starters for each energy; the first for a rough day is `still_here`.
        still_here: the win that is one click on any day.
        steps: chains of small wins, of which each may lead on to the next.
        kind_words: what speaks for each kind.
        lines: affirmations and quotes to rest on when the day is hard; one or more affirmations.
        kind_things: small comforts that ask for no energy, as phrases; one or more.
        rewards: small good things to begin with; one or more.
    """

    cheers: tuple[str, ...]
    acts: tuple[str, ...]
    calm_acts: tuple[str, ...]
    suggestions: Mapping[Energy, tuple[Suggestion, ...]]
    still_here: Suggestion
    steps: tuple[Chain, ...]
    kind_words: KindWords
    lines: tuple[Line, ...]
    kind_things: tuple[str, ...]
    rewards: tuple[Reward, ...]

    @property
    def affirmations(self) -> tuple[str, ...]:
        """Give the lines that nobody in particular said; one or more."""
        return tuple(line.text for line in self.lines if not line.said_by)

    def acts_for(self, energy: Energy | None) -> tuple[str, ...]:
        """Give the acts that suit a win of this energy: on a rough day nothing bright is asked."""
        return self.calm_acts if energy is Energy.ROUGH else self.acts
