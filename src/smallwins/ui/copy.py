"""Every sentence on the screens, in one place and translatable.

A function for each, so that a sentence is asked for when it is shown and follows the language.
`tests/voice` reads all of them against the rules of care.
"""

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from smallwins.domain.day_words import Moment
from smallwins.domain.jar import WhyNone
from smallwins.domain.settings import Aloud, Light, Loudness
from smallwins.domain.wins import Energy, Kind
from smallwins.ui.day_patterns import WEEKDAY, YEAR, without

if TYPE_CHECKING:
    from smallwins.desktop.notice import Way
    from smallwins.domain.charts import Chart, DayPart, Reach, Span
    from smallwins.domain.content import Content
    from smallwins.domain.lines import Line
    from smallwins.domain.month_page import Hidden, Part, Reader
    from smallwins.domain.reminders import Occasion
    from smallwins.domain.rewards import Cost
    from smallwins.domain.suggestions import Chain, Suggestion

translate = QCoreApplication.translate


def content(text: str) -> str:
    """A line of the content files (cheers, acts, suggestions) in the person's language."""
    return translate("Content", text)


def starters(content_files: "Content") -> "dict[Energy, tuple[Suggestion, ...]]":
    """Our small wins in the person's language; their own stay as they wrote them."""
    return {
        energy: tuple(dataclasses.replace(one, text=content(one.text)) for one in suggestions)
        for energy, suggestions in content_files.suggestions.items()
    }


def steps(content_files: "Content") -> "list[Chain]":
    """Our small steps on, in the person's language."""
    return [
        tuple(dataclasses.replace(one, text=content(one.text)) for one in chain)
        for chain in content_files.steps
    ]


# The window and its places


def app_name() -> str:
    return "SmallWins"  # a name is the same in every language


def place_today() -> str:
    return translate("App", "Today")


def place_jar() -> str:
    return translate("App", "Jar")


def place_calendar() -> str:
    return translate("App", "Calendar")


def place_settings() -> str:
    return translate("App", "Settings")


def places() -> str:
    return translate("App", "Places")


def i_need_a_boost() -> str:
    return translate("App", "I need a boost")


def boost() -> str:
    """The same in one word, where the rail is narrow."""
    return translate("App", "Boost")


# Today


def greeting(energy: Energy | None, hour: int) -> str:
    """The words at the top of Today. They follow the clock and the day, and never time away."""
    if energy is Energy.ROUGH:
        return translate("Today", "Hello. I'm glad you're here.")
    if 4 <= hour < 12:
        return translate("Today", "Good morning.")
    if 12 <= hour < 18:
        return translate("Today", "Good afternoon.")
    return translate("Today", "Good evening.")


def long_day(day: dt.date) -> str:
    """A day in full, as the person's locale writes it, without the year: "Friday 24 October"."""
    locale = QLocale()
    if locale.language() in _ENGLISH:
        pattern = "dddd, MMMM d" if locale.territory() in _MONTH_FIRST else "dddd d MMMM"
        return locale.toString(QDate(day.year, day.month, day.day), pattern)
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def full_day(day: dt.date) -> str:
    """A day with its year, as the person's locale writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def whole_day(day: dt.date, today: dt.date) -> str:
    """A day in full, with its year where that is another one than today's."""
    return long_day(day) if day.year == today.year else full_day(day)


def clock_time(moment: dt.datetime) -> str:
    """A time of day, as the person's locale writes it: "8:10"."""
    return _time(moment.hour, moment.minute)


def minutes_as_time(minutes: int) -> str:
    """Minutes after midnight as a time of day."""
    return _time(minutes // 60, minutes % 60)


def month_name(day: dt.date) -> str:
    return QLocale().standaloneMonthName(day.month)


def _time(hour: int, minute: int) -> str:
    locale = QLocale()
    if locale.language() is QLocale.Language.C:  # no locale is set: 24 hours, as designed
        return locale.toString(QTime(hour, minute), "H:mm")
    return locale.toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)


_ENGLISH = {QLocale.Language.English, QLocale.Language.C}
_MONTH_FIRST = {QLocale.Country.UnitedStates, QLocale.Country.Philippines}


def ask() -> str:
    return translate("Today", "What's a small win?")


def keep() -> str:
    return translate("Today", "Keep")


def today_is_a() -> str:
    return translate("Today", "Today is a")


def energy_name(energy: Energy) -> str:
    return {
        Energy.ROUGH: translate("Energy", "Rough day"),
        Energy.OKAY: translate("Energy", "Okay day"),
        Energy.GOOD: translate("Energy", "Good day"),
    }[energy]


def kind_name(kind: Kind) -> str:
    return {
        Kind.BODY: translate("Kind", "Care for my body"),
        Kind.HOME: translate("Kind", "Home"),
        Kind.PEOPLE: translate("Kind", "People"),
        Kind.FOOD: translate("Kind", "Food & water"),
        Kind.MOVING: translate("Kind", "Moving"),
        Kind.REST: translate("Kind", "Rest"),
        Kind.MIND: translate("Kind", "Mind & feelings"),
        Kind.TASK: translate("Kind", "Small task"),
    }[kind]


def words_are_here() -> str:
    """Said at closing, when words that are typed and not kept could not be written."""
    return translate("Today", "Your words are still here. They did not save. You can close again.")


def words_on_page(day: dt.date, today: dt.date) -> str:
    """Said on Today, of words in the calendar that did not save."""
    return translate("Today", "They are on the page of {day}.").format(
        day=day_in_year(day, today.year)
    )


def no_kind() -> str:
    return translate("Kind", "No kind")


def kind_is(kind: Kind | None) -> str:
    """What the kind tile says to a screen reader."""
    name = no_kind() if kind is None else kind_name(kind)
    return translate("Kind", "Kind: {kind}. Press to change.").format(kind=name)


def keep_chip(text: str) -> str:
    """What a chip says to a screen reader."""
    return translate("Today", "Keep: {text}").format(text=text)


def chips_name() -> str:
    return translate("Today", "Small wins to keep with one press")


def takes_two_minutes() -> str:
    return translate("Today", "Takes two minutes")


def more_on_chip(text: str) -> str:
    """The name of a chip's menu."""
    return translate("Today", "More for this small win: {text}").format(text=text)


def do_not_offer() -> str:
    return translate("Today", "Do not offer this")


def offer_again(text: str) -> str:
    return translate("Today", "Offer again: {text}").format(text=text)


def is_not_offered() -> str:
    return translate("Today", "It rests, and is not offered.")


def is_offered_again() -> str:
    return translate("Today", "It may be offered again.")


def small_step_on() -> str:
    return translate("Today", "A small step on")


def step_is_offered(text: str) -> str:
    return translate("Today", "On offer above, if you like: {text}").format(text=text)


def small_things() -> str:
    return translate("Today", "Small things for today")


def small_things_open() -> str:
    """What a screen reader adds to the name of the list."""
    return translate("Today", "Open")


def small_things_folded() -> str:
    return translate("Today", "Folded away")


def small_thing_field() -> str:
    return translate("Today", "One small thing")


def add_small_thing() -> str:
    return translate("Today", "Add")


def add_small_thing_spoken() -> str:
    return translate("Today", "Add to small things for today")


def small_thing_keys() -> str:
    return translate("Today", "Space checks it. Delete takes it out.")


def take_out_thing(text: str) -> str:
    return translate("Today", "Take out: {text}").format(text=text)


def thing_is_out() -> str:
    return translate("Today", "It is taken out.")


def thing_is_down() -> str:
    return translate("Today", "It is on your list.")


def five_are_plenty() -> str:
    return translate("Today", "Five are plenty for one day.")


def write_of_today() -> str:
    return translate("Today", "Write about today")


def today_so_far() -> str:
    return translate("Today", "Today so far")


def today_heading() -> str:
    return translate("Today", "Today")


def empty_day() -> str:
    return translate("Today", "No notes yet today, and that is okay.")


def being_here_counts() -> str:
    return translate("Today", "Being here counts. One tap on “I'm still here” is a whole win.")


def how_did_it_feel() -> str:
    return translate("Note", "How did it feel?")


def feeling_field() -> str:
    return translate("Note", "How it felt, in a few words")


def more_on(text: str) -> str:
    return translate("Note", "More for this note: {text}").format(text=text)


def change_words() -> str:
    return translate("Note", "Change the words")


def copy_words() -> str:
    return translate("Note", "Copy the words")


def change_feeling() -> str:
    return translate("Note", "Change how it felt")


def change_kind() -> str:
    return translate("Note", "Kind")


def change_day() -> str:
    return translate("Note", "Another day")


def day_before(day: dt.date) -> str:
    """One of the days a note can move to, by its name."""
    return long_day(day)


def pick_a_day() -> str:
    return translate("Note", "Pick a day…")


def which_day() -> str:
    return translate("Note", "Which day is it from?")


def day_hint() -> str:
    return translate("Note", "Year, month and day, such as 2026-10-24.")


def day_unread() -> str:
    return translate("Note", "All is as it was. You can write it like 2026-10-24.")


def day_keys() -> str:
    return translate("Note", "The up and down keys change the day.")


def move_note() -> str:
    return translate("Note", "Move it there")


def put_away() -> str:
    return translate("Note", "Put away")


def words_field() -> str:
    return translate("Note", "Your words")


def leave_as_it_was() -> str:
    return translate("Note", "Leave as it was")


def was_put_away() -> str:
    return translate("Note", "Put away for now.")


def was_moved(day: dt.date, today: dt.date) -> str:
    return translate("Note", "It is with {day} now.").format(day=whole_day(day, today))


def was_changed() -> str:
    return translate("Note", "Changed.")


def was_undone() -> str:
    return translate("Note", "As it was before.")


def no_more_to_undo() -> str:
    return translate("Note", "There is no more to undo.")


def undo() -> str:
    return translate("Note", "Undo")


def show_more_notes() -> str:
    return translate("Today", "Show more notes")


def note_spoken(kind: Kind | None, text: str, feeling: str) -> str:
    """A note as a screen reader says it."""
    parts = [text] if kind is None else [f"{kind_name(kind)}: {text}"]
    if feeling:
        parts.append(translate("Note", "It felt: {feeling}").format(feeling=feeling))
    return sentences(*parts)


def sentences(*parts: str) -> str:
    """What is said one after the other; what ends by itself gets no second full stop."""
    said = [part.rstrip() for part in parts if part]
    ends = (
        part if part[-1:] in _ENDS or number == len(said) else f"{part}."
        for number, part in enumerate(said, 1)
    )
    return " ".join(ends)


def side_by_side(*parts: str) -> str:
    """What stands on one line, one beside the other."""
    return " · ".join(parts)


_ENDS = (".", "!", "?", "…", "。", "؟")


# Check-ins on Today


def morning_question() -> str:
    return translate("CheckIn", "Is there one thing you are glad of, or looking forward to?")


def morning_hint() -> str:
    return translate("CheckIn", "Coffee on the step…")


def keep_on_page() -> str:
    return translate("CheckIn", "Keep it on the page of this day")


def for_page_of(day: dt.date, today: dt.date) -> str:
    return translate("CheckIn", "This is for the page of {day}.").format(day=whole_day(day, today))


def morning_kept() -> str:
    return translate("CheckIn", "Kept. It is on today's page.")


def morning_kept_on(day: dt.date, today: dt.date) -> str:
    return translate("CheckIn", "Kept. It is on the page of {day}.").format(
        day=whole_day(day, today)
    )


def evening_question() -> str:
    return translate("CheckIn", "Which two or three would you like to hold on to tonight?")


def hold_this_one() -> str:
    return translate("CheckIn", "Would you like to hold on to this one tonight?")


def being_here_is_held() -> str:
    return translate("CheckIn", "Being here is something to hold on to tonight.")


def hold_on_to(text: str) -> str:
    """What a win of the evening says to a screen reader."""
    return translate("CheckIn", "Hold on to: {text}").format(text=text)


def keep_and_hold(text: str) -> str:
    """What the win that is offered in the evening says to a screen reader."""
    return translate("CheckIn", "Keep, and hold on to: {text}").format(text=text)


def show_more() -> str:
    return translate("CheckIn", "Show more")


def done() -> str:
    return translate("CheckIn", "Done")


def evening_held() -> str:
    return translate("CheckIn", "Held for tonight. It is on today's page.")


def bedtime_question() -> str:
    return translate("CheckIn", "Today, once more.")


def rest_well() -> str:
    return translate("CheckIn", "Rest well.")


def day_can_rest() -> str:
    return translate("CheckIn", "This day can rest, too.")


def let_check_in_go() -> str:
    """What the way to let a check-in go is called."""
    return translate("CheckIn", "Let this go for today")


def check_in_let_go() -> str:
    return translate("CheckIn", "Let go for today.")


def close_card() -> str:
    return translate("CheckIn", "Close")


# I need a boost


def one_small_thing() -> str:
    return translate("Boost", "One small thing is enough.")


def or_sit_here() -> str:
    return translate("Boost", "Or sit here a while. That is fine too.")


def close_boost() -> str:
    return translate("Boost", "Close")


def breathe_in() -> str:
    return translate("Boost", "Breathe in as the light grows.")


def breathe_out() -> str:
    return translate("Boost", "Breathe out as it softens.")


def breathe_slowly() -> str:
    """Where the light stands still."""
    return translate("Boost", "Breathe slowly, in and out.")


def still_in() -> str:
    return translate("Boost", "Breathe in, slowly.")


def still_out() -> str:
    return translate("Boost", "Breathe out, slowly.")


def candle_spoken() -> str:
    return translate("Boost", "A candle. Its light grows for four seconds and softens for six.")


def you_kept_this() -> str:
    return translate("Boost", "You kept this one. You have done hard things before.")


def being_here_is_enough() -> str:
    """On the blank note of an empty jar."""
    return translate("Boost", "Being here counts.")


def note_another_time() -> str:
    """On the blank note where the jar could not be read."""
    return translate("Boost", "A note can come another time.")


def doors_name() -> str:
    return translate("Boost", "Three quiet doors")


def show_another() -> str:
    return translate("Boost", "Show me another note")


def from_your_jar() -> str:
    return translate("Boost", "From your own jar")


def something_kind() -> str:
    return translate("Boost", "Something kind for me")


def candle_or_small_thing() -> str:
    return translate("Boost", "With the candle, or a small thing")


def talk_to_someone() -> str:
    return translate("Boost", "Talk to someone")


def words_you_can_send() -> str:
    return translate("Boost", "Words you can send")


def if_you_like() -> str:
    """Over a small comfort."""
    return translate("Boost", "If you like:")


def another_kind_thing() -> str:
    return translate("Boost", "Another")


def breathe_one_minute() -> str:
    return translate("Boost", "Breathe for one minute")


def back() -> str:
    return translate("Boost", "Back")


def breathe_with_candle() -> str:
    return translate("Boost", "Breathe with the candle.")


def six_slow_breaths() -> str:
    return translate("Boost", "Six slow breaths. You can stop at any time.")


def minute_was_yours() -> str:
    return translate("Boost", "That minute was yours. It counts.")


def stay_as_long() -> str:
    return translate("Boost", "Stay as long as you like.")


def not_safe_now() -> str:
    return translate("Boost", "Not safe right now?")


def talk_today() -> str:
    return translate("Boost", "Talk to someone today")


def words_to_send() -> str:
    """What a person can send to someone they trust."""
    return translate("Boost", "I'm having a hard time. Can you be with me?")


def copy_these_words() -> str:
    return translate("Boost", "Copy these words")


def words_copied() -> str:
    return translate("Boost", "Copied. You can paste them in a message.")


def hard_thought() -> str:
    return translate("Boost", "Is there a hard thought?")


def type_hard_thought() -> str:
    return translate("Boost", "Type the hard thought. It is not kept.")


def not_kept() -> str:
    """The same where there is little room."""
    return translate("Boost", "It is not kept.")


def what_my_jar_says() -> str:
    return translate("Boost", "What my jar says")


def your_words_answer() -> str:
    return translate("Boost", "Your own words answer:")


def no_answer() -> str:
    return translate("Boost", "It is a heavy thought. You can set it down here.")


def day_and_month(day: dt.date) -> str:
    """A day without its year: "24 September"."""
    return _of_pattern(day, "MMMM d", "d MMMM", WEEKDAY, YEAR)


def day_month_year(day: dt.date) -> str:
    """A day with its year: "24 September 2026"."""
    return _of_pattern(day, "MMMM d, yyyy", "d MMMM yyyy", WEEKDAY)


def _of_pattern(day: dt.date, month_first: str, day_first: str, *left_out: str) -> str:
    """A day by one of our patterns in English, or else by the locale's own, without some parts."""
    locale = QLocale()
    if locale.language() in _ENGLISH:
        pattern = month_first if locale.territory() in _MONTH_FIRST else day_first
    else:
        pattern = without(locale.dateFormat(QLocale.FormatType.LongFormat), *left_out)
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def answer_line(day: str, text: str) -> str:
    """An own win that answers: "12 October: Called Mum back."."""
    return translate("Boost", "{day}: {text}").format(day=day, text=text)


# When a day is heavy


def too_heavy() -> str:
    return translate("Help", "Does today feel too heavy to carry alone?")


def see_who_can_help() -> str:
    return translate("Help", "See who can help now")


def who_can_help() -> str:
    return translate("Help", "Who can help")


def helpers(words: str) -> tuple[tuple[str, str], ...]:
    """Who, and a line on how; the most urgent first, then the nearest.

    Args:
        words: what can be sent to someone one trusts.
    """
    return (
        (
            translate("Help", "Are you not safe right now?"),
            translate(
                "Help", "Call the emergency number of your country. They help day and night."
            ),
        ),
        (
            translate("Help", "Someone you trust"),
            translate("Help", "You can text them: “{words}”").format(words=words),
        ),
        (
            translate("Help", "A doctor or nurse you know"),
            translate("Help", "You can say that it is too heavy right now. They hear it often."),
        ),
    )


def a_diary_not_care() -> str:
    return translate(
        "Help", "SmallWins is a diary. It is not care, and it reads no meaning in words."
    )


def back_to_today() -> str:
    return translate("Help", "Back to Today")


# The Calendar place


def weekday_name(weekday: int, *, short: bool = False) -> str:
    """A weekday, in full or in short, where Monday is 0."""
    width = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneDayName(weekday + 1, width)


def first_weekday() -> int:
    """The day a week begins with where the person is; Monday is 0."""
    return QLocale().firstDayOfWeek().value - 1


def day_spoken(day: dt.date, wins: int, today: dt.date) -> str:
    """A day of a year as it is said: "12 October, 3 wins"; "13 October 2024, a rest day"."""
    rest = translate("Calendar", "a rest day")
    held = translate("Calendar", "%n win(s)", "", wins) if wins else rest
    return f"{day_in_year(day, today.year)}, {held}"


# The month of the calendar


def weekday_letter(weekday: int) -> str:
    """A weekday as short as can be, mostly one letter, where Monday is 0."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.NarrowFormat)


def short_month_name(day: dt.date) -> str:
    """A month's name in short, where the whole name has no room."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def day_number(day: dt.date) -> str:
    """A day's number in its month, in the person's own figures."""
    return QLocale().toString(day.day)


# The calendar


def year() -> str:
    return translate("Calendar", "Year")


def month() -> str:
    return translate("Calendar", "Month")


def year_or_month() -> str:
    return translate("Calendar", "What is shown")


def year_before() -> str:
    return translate("Calendar", "The year before")


def year_after() -> str:
    return translate("Calendar", "The year after")


def month_before() -> str:
    return translate("Calendar", "The month before")


def month_after() -> str:
    return translate("Calendar", "The month after")


def days_with_a_win(days: int) -> str:
    """All days with a win that ever were."""
    return translate("Calendar", "Days with a win: {days}. This number grows.").format(
        days=QLocale().toString(days)
    )


def days_of_month(month: dt.date, days: int) -> str:
    """The days with a win of one month, by its name."""
    return translate("Calendar", "Days with a win in {month}: {days}.").format(
        month=month_name(month), days=QLocale().toString(days)
    )


def first_light() -> str:
    """What a calendar without any win says in place of a number."""
    return translate("Calendar", "Your first win will light a day.")


def rest_day() -> str:
    return translate("Calendar", "Rest day")


def day_of_step(step: int) -> str:
    """How many wins a step of light stands for, in short."""
    from smallwins.domain.heat import STEPS  # noqa: PLC0415 - no start needs it

    few = STEPS[step - 1]
    if step == len(STEPS):
        return translate("Calendar", "{many}+").format(many=QLocale().toString(few))
    more = STEPS[step] - 1
    if more > few:
        return translate("Calendar", "{few}\N{EN DASH}{more}").format(
            few=QLocale().toString(few), more=QLocale().toString(more)
        )
    # The first sign says what is counted; beside it a number is enough.
    return translate("Calendar", "1 win") if few == 1 else QLocale().toString(few)


def day_with_a_win() -> str:
    return translate("Calendar", "A day with a win")


def legend_spoken(parts: "list[str]") -> str:
    return translate("Calendar", "What the lights mean: {parts}").format(parts=", ".join(parts))


def dots_are_rest() -> str:
    return translate("Calendar", "Days with a dot were for rest. They are part of the year too.")


def go_to_a_day() -> str:
    return translate("Calendar", "Go to a day")


def which_day_to_see() -> str:
    return translate("Calendar", "Which day would you like to see?")


def go_there() -> str:
    return translate("Calendar", "Go there")


def day_has_not_come() -> str:
    return translate("Calendar", "All is as it was. That day has not come.")


def no_page_yet() -> str:
    """Said where a key leads to a day to come."""
    return translate("Calendar", "That day has not come.")


def calendar_begins_here() -> str:
    """Said where a key leads to a time before the first win."""
    return translate("Calendar", "The calendar begins here.")


def how_am_i_doing() -> str:
    return translate("Calendar", "How am I doing?")


def asks_how_i_am(words: str) -> bool:
    """Whether words ask how somebody is doing, with or without a question mark."""
    return _letters(words) == _letters(how_am_i_doing())


def _letters(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())


def still_here_after_all() -> str:
    """The answer to whoever asks how they are doing (VOICE, rule 3)."""
    return translate("Calendar", "You are not back at the start. You are still here.")


def kept_in_all(wins: int, days: int) -> str:
    return translate(
        "Calendar", "Wins kept: {wins}. Days with a win: {days}. These numbers grow."
    ).format(wins=QLocale().toString(wins), days=QLocale().toString(days))


def read_mornings() -> str:
    return translate("Calendar", "Read my morning words")


def mornings_title() -> str:
    return translate("Calendar", "Morning words")


def mornings_hint() -> str:
    return translate("Calendar", "What you were glad of, or looked forward to.")


def back_to_year() -> str:
    return translate("Calendar", "Back to the year")


def back_to_the_month() -> str:
    return translate("Calendar", "Back to the month")


# The morning words


def first_morning_rests_here() -> str:
    return translate("Calendar", "Your first morning words will rest here.")


# The page of a day


def day_page(day: dt.date, today: dt.date) -> str:
    return translate("Day", "The page of {day}").format(day=whole_day(day, today))


def weekday_of(day: dt.date) -> str:
    return weekday_name(day.weekday())


def day_in_year(day: dt.date, this_year: int) -> str:
    """A day, with its year where that is not this year: "12 October", "12 October 2024"."""
    return day_and_month(day) if day.year == this_year else day_month_year(day)


def day_before_it() -> str:
    return translate("Day", "The day before")


def day_after_it() -> str:
    return translate("Day", "The day after")


def add_win_to_day() -> str:
    return translate("Day", "Add a win to this day")


def win_of_day() -> str:
    return translate("Day", "A small win of this day")


# The notes of a day's page


def notes_of(day: dt.date, today: dt.date) -> str:
    """What a screen reader calls the list of a day's notes."""
    return translate("Day", "Notes of {day}").format(day=whole_day(day, today))


def open_this_note() -> str:
    return translate("Day", "Open this note")


# The moments of a day


def moment_name(moment: Moment) -> str:
    return {
        Moment.MORNING: translate("Day", "Morning"),
        Moment.EVENING: translate("Day", "Evening"),
        Moment.BEDTIME: translate("Day", "Bedtime"),
    }[moment]


def moment_field(moment: Moment) -> str:
    """What the line for a moment's words asks."""
    return {
        Moment.MORNING: translate("Day", "Glad of, or looking forward to"),
        Moment.EVENING: translate("Day", "What I hold on to"),
        Moment.BEDTIME: translate("Day", "Before I sleep"),
    }[moment]


def write_of_moment(moment: Moment) -> str:
    return {
        Moment.MORNING: translate("Day", "Write of the morning"),
        Moment.EVENING: translate("Day", "Write of the evening"),
        Moment.BEDTIME: translate("Day", "Write of the night"),
    }[moment]


def add_moment_words() -> str:
    return translate("Day", "Morning or evening words")


def moment_spoken(moment: Moment, words: str) -> str:
    return f"{moment_name(moment)}: {words}"


def held_on_to(*wins: str) -> str:
    return translate("Day", "Held on to: {words}").format(words=side_by_side(*wins))


def journal() -> str:
    return translate("Day", "Journal")


def journal_of(day: dt.date, today: dt.date) -> str:
    return translate("Day", "Journal for {day}").format(day=whole_day(day, today))


def journal_hint() -> str:
    return translate("Day", "Write as much or as little as you like.")


# The menu of the journal


def redo() -> str:
    return translate("Journal", "Redo")


def cut_words() -> str:
    return translate("Journal", "Cut")


def copy_marked_words() -> str:
    return translate("Journal", "Copy")


def paste_words() -> str:
    return translate("Journal", "Paste")


def mark_all_words() -> str:
    return translate("Journal", "Select all")


def more_room() -> str:
    return translate("Day", "More room to write")


def back_to_calendar() -> str:
    return translate("Day", "Back to the calendar")


def added_to_day(day: dt.date, today: dt.date) -> str:
    return translate("Day", "That counts. It is with {day}.").format(
        day=day_in_year(day, today.year)
    )


def alike_days() -> str:
    return translate("Settings", "Every day with a win glows the same")


def alike_days_hint() -> str:
    return translate("Settings", "In the calendar. One win or ten: it is a light.")


# The jar at the side


def jar_of(month: dt.date) -> str:
    return translate("Jar", "{month}'s jar").format(month=month_name(month))


def jar_spoken(month: dt.date, total: int, *, year: bool = False) -> str:
    """The jar as a screen reader says it, with its year if asked. An empty one has no number."""
    name = jar_of_year(month) if year else jar_of(month)
    if total == 0:
        return name
    count = translate("Jar", "%n note(s)", "", total)
    return f"{name}, {count}"


def every_note_stays() -> str:
    return translate("Jar", "Every note stays.")


def all_of_it_stays() -> str:
    return translate("Jar", "All of it stays.")


# The shelf of past months, and finding a note


def months_before() -> str:
    return translate("Shelf", "Months before")


def jar_of_year(month: dt.date) -> str:
    return translate("Shelf", "The jar of {month} {year}").format(
        month=month_name(month), year=year_name(month)
    )


def year_name(day: dt.date) -> str:
    """A year in the person's own figures."""
    return QLocale().toString(QDate(day.year, 1, 1), "yyyy")


def shown_large() -> str:
    return translate("Shelf", "It is the large jar now.")


def find_a_note() -> str:
    return translate("Find", "Find a note")


def clear_words() -> str:
    return translate("Find", "Clear the words")


def notes_found() -> str:
    """What a screen reader calls the list of found notes."""
    return translate("Find", "Notes found")


def found_spoken(count: int) -> str:
    return translate("Jar", "%n note(s)", "", count)


def many_found() -> str:
    return translate("Find", "Many notes, newest first")


def none_found() -> str:
    return translate("Find", "No note with those words. Other words may find it.")


def none_of_kind(kind: Kind) -> str:
    return translate("Find", "A note for {kind} will rest here.").format(kind=kind_name(kind))


def show_all_kinds(kind: Kind) -> str:
    """What the chip of the kind filter says to a screen reader."""
    return translate("Find", "{kind}. Press to show all kinds.").format(kind=kind_name(kind))


def rests() -> str:
    """The quiet word on a note that rests."""
    return translate("Find", "rests")


def short_day(day: dt.date) -> str:
    """A day with its year in little room: "24 Oct 2026"."""
    locale = QLocale()
    date = QDate(day.year, day.month, day.day)
    if locale.language() in _ENGLISH:
        pattern = "MMM d, yyyy" if locale.territory() in _MONTH_FIRST else "d MMM yyyy"
        return locale.toString(date, pattern)
    return locale.toString(date, QLocale.FormatType.ShortFormat)


def found_note_spoken(spoken: str, day: dt.date, *, resting: bool) -> str:
    """A found note as a screen reader says it: what it is, its day, and whether it rests."""
    return sentences(spoken, full_day(day), rests() if resting else "")


# The Jar place


def your_jar() -> str:
    return translate("JarPlace", "Your jar")


def every_win_in(month: str) -> str:
    """Below the heading: whose jar it is; `month` is the month's name."""
    return translate("JarPlace", "Every win you kept in {month}.").format(month=month)


def a_jar_for(month: str) -> str:
    """Below the heading, where a jar is clear."""
    return translate("JarPlace", "A jar for {month}.").format(month=month)


def month_with_year(month: dt.date) -> str:
    return translate("JarPlace", "{month} {year}").format(
        month=month_name(month), year=year_name(month)
    )


def notes_in_all(total: int) -> str:
    return translate("Jar", "%n note(s)", "", total)


def first_note_rests_here() -> str:
    return translate("JarPlace", "Your first note will rest here.")


def jar_keys() -> str:
    """What a screen reader adds to the jar."""
    return translate("JarPlace", "The arrow keys go from note to note. Enter opens one.")


def dated_note_spoken(spoken: str, day: dt.date) -> str:
    """A note with its day, as a screen reader says it."""
    return sentences(spoken, full_day(day))


def pull_a_note() -> str:
    return translate("JarPlace", "Pull a note")


def one_slow_note() -> str:
    return translate("JarPlace", "One slow note at a time.")


def replay_today() -> str:
    return translate("JarPlace", "Replay today")


def replay_month(month: str) -> str:
    return translate("JarPlace", "Replay {month}").format(month=month)


def back_to_month(month: str) -> str:
    return translate("JarPlace", "Back to {month}").format(month=month)


def replay_another_time() -> str:
    return translate("JarPlace", "Another time")


def yesterday() -> str:
    return translate("JarPlace", "Yesterday")


def this_week() -> str:
    return translate("JarPlace", "This week")


def last_week() -> str:
    return translate("JarPlace", "Last week")


def this_month() -> str:
    return translate("JarPlace", "This month")


def which_day_again() -> str:
    return translate("JarPlace", "Which day would you like to see?")


def replay_it() -> str:
    return translate("JarPlace", "Replay it")


def kinds_of_notes() -> str:
    """What a screen reader calls the row of kinds."""
    return translate("JarPlace", "Kinds of notes")


def show_kind(kind: Kind) -> str:
    """What a kind in the legend says to a screen reader."""
    return translate("JarPlace", "{kind}, show these notes").format(kind=kind_name(kind))


# Keeping and being met


def kept_spoken() -> str:
    return translate("Celebration", "Kept. That counts.")


def kept_plain() -> str:
    return translate("Celebration", "Kept.")


def ten_seconds_left(seconds: int) -> str:
    return QLocale().toString(seconds)


def notice_title() -> str:
    """The desktop notice: fixed words of ours, for others may see the screen."""
    return translate("Celebration", "That counts.")


def notice_body() -> str:
    return translate("Celebration", "It is in the jar.")


# One note, open and large


def words_on_note() -> str:
    return translate("OpenNote", "Words of this note")


def open_note_spoken(kind: Kind | None, text: str, feeling: str, aside: str) -> str:
    """An open note as a screen reader says it, with its day or time."""
    return sentences(note_spoken(kind, text, feeling), aside)


def another_note() -> str:
    return translate("OpenNote", "Another note")


def keep_close() -> str:
    return translate("OpenNote", "Keep close")


def kept_close() -> str:
    return translate("OpenNote", "Kept close")


def let_rest() -> str:
    return translate("OpenNote", "Let this one rest")


def wake() -> str:
    return translate("OpenNote", "Wake this one")


def share() -> str:
    return translate("OpenNote", "Share…")


def fold_back() -> str:
    return translate("OpenNote", "Fold it back")


def is_close() -> str:
    return translate("OpenNote", "It is kept close.")


def is_not_close() -> str:
    return translate("OpenNote", "It lies with the others in the jar.")


def is_resting() -> str:
    return translate("OpenNote", "It rests now. It stays in the jar.")


def is_awake() -> str:
    return translate("OpenNote", "It is awake. It can be pulled again.")


def words_are_copied() -> str:
    return translate("OpenNote", "The words are copied.")


def is_as_before() -> str:
    return translate("OpenNote", "As it was before.")


def shared_words(text: str, day: str, feeling: str = "") -> str:
    """A note as it leaves: its words, and, where they are to go, how it felt and the day."""
    return "\n\n".join(part for part in (text, feeling, day) if part)


def share_title() -> str:
    return translate("Share", "Share this win")


def share_hint() -> str:
    return translate("Share", "You choose what leaves. SmallWins sends no message itself.")


def share_as() -> str:
    return translate("Share", "Share it as")


def share_as_words() -> str:
    return translate("Share", "Words")


def share_as_card() -> str:
    return translate("Share", "A card")


def share_for_cheer() -> str:
    return translate("Share", "Ask for cheer")


def feeling_goes_too() -> str:
    return translate("Share", "How it felt goes, too")


def day_goes_too() -> str:
    return translate("Share", "The day goes, too")


def all_that_leaves() -> str:
    return translate("Share", "This is all that leaves")


def all_that_leaves_to_change() -> str:
    return translate("Share", "This is all that leaves. You can change it.")


def card_spoken(words: str) -> str:
    """A card with a win, as a screen reader says it."""
    return translate("Share", "A card that says: {words}").format(words=words)


def asked_for_cheer(text: str, *, today: bool) -> str:
    """A message ready-made: what was done, and the wish for a kind word.

    Args:
        text: the words of the win.
        today: it was done today.
    """
    did = (
        translate("Share", "I did a small thing today:")
        if today
        else translate("Share", "I did a small thing:")
    )
    return f"{did}\n{text}\n\n" + translate("Share", "Tell me something kind?")


def copy_it() -> str:
    return translate("Share", "Copy")


def save_as_text() -> str:
    return translate("Share", "Save as text…")


def save_as_card() -> str:
    return translate("Share", "Save as a picture…")


def shared_file() -> str:
    """What a file with a win is called at first: no word of it."""
    return translate("Share", "A small win")


def text_files() -> str:
    return translate("Share", "Text")


def picture_files() -> str:
    return translate("Share", "Picture")


def to_someone() -> str:
    return translate("Share", "To someone")


def to_someone_hint() -> str:
    return translate("Share", "Choose a name. This is copied, and your mail or phone app opens.")


def to_person(name: str) -> str:
    return translate("Share", "To {name}…").format(name=name)


def to_someone_else() -> str:
    return translate("Share", "Someone else…")


def card_is_copied() -> str:
    return translate("Share", "The card is copied.")


def paste_the_words() -> str:
    return translate("Share", "The words are copied. Paste them in the message that opens.")


def paste_the_card() -> str:
    return translate("Share", "The card is copied. Paste it in the message that opens.")


def words_wait_for_paste() -> str:
    return translate("Share", "Your note is safe, and its words are copied. No app opened.")


def card_waits_for_paste() -> str:
    return translate("Share", "Your note is safe, and its card is copied. No app opened.")


def clipboard_refused() -> str:
    return translate("Share", "Your note is safe here. The clipboard did not take it.")


def card_is_too_long() -> str:
    return translate("Share", "Your note is safe here. It is long, and goes as words.")


def people_title() -> str:
    return translate("People", "People I share with")


def people_hint() -> str:
    return translate("People", "Their names stand where you share a win.")


def people_list() -> str:
    return translate("People", "People")


def people_stay_here() -> str:
    return translate("People", "Names and addresses stay on this computer.")


def add_person() -> str:
    return translate("People", "Add someone…")


def new_person() -> str:
    return translate("People", "Add someone")


def chosen_for_hard_time() -> str:
    return translate("People", "You chose them for a hard time.")


def add_chosen() -> str:
    return translate("People", "Add them")


def add_chosen_spoken(name: str) -> str:
    return translate("People", "Add {name}").format(name=name)


def change_person() -> str:
    return translate("People", "Change…")


def change_person_title() -> str:
    return translate("People", "Change a name or address")


def change_person_spoken(name: str) -> str:
    return translate("People", "Change {name}").format(name=name)


def put_person_away_spoken(name: str) -> str:
    return translate("People", "Put away {name}").format(name=name)


def name_of_person() -> str:
    return translate("People", "Their name, if you like")


def keep_person() -> str:
    return translate("People", "Keep it")


def person_is_added(name: str) -> str:
    return translate("People", "{name} is on your list.").format(name=name)


def person_is_changed(name: str) -> str:
    return translate("People", "{name} is changed.").format(name=name)


def person_is_away(name: str) -> str:
    return translate("People", "{name} is put away.").format(name=name)


def person_is_back(name: str) -> str:
    return translate("People", "{name} is on your list again.").format(name=name)


def people_put_away() -> str:
    return translate("People", "People you put away")


def bring_person_back() -> str:
    return translate("People", "Bring back")


def bring_person_back_spoken(name: str) -> str:
    return translate("People", "Bring back {name}").format(name=name)


def why_none(why: WhyNone) -> tuple[str, str]:
    """What a blank note says where no note can be pulled: the fact, and a line below it."""
    return {
        WhyNone.EMPTY: (
            translate("OpenNote", "Your first note will rest here."),
            translate("OpenNote", "You can add one when you like."),
        ),
        WhyNone.RESTING: (
            translate("OpenNote", "Your notes rest for now."),
            translate("OpenNote", "You can wake one when you like."),
        ),
        WhyNone.LEFT_OUT: (
            translate("OpenNote", "Your notes are safe in the jar."),
            translate("OpenNote", "Those from rough days are left out for now."),
        ),
    }[why]


def place_rewards() -> str:
    return translate("App", "Rewards")


def something_kind_for_you() -> str:
    return translate("Rewards", "Something kind for you")


def need_not_earn() -> str:
    return translate("Rewards", "You need not earn it.")


def minutes_i_have() -> str:
    return translate("Rewards", "Minutes I have")


def minutes_number(minutes: int) -> str:
    """How many minutes, where words over it, or a clock beside it, say that it is minutes."""
    return QLocale().toString(minutes)


def minutes_spoken(minutes: int) -> str:
    return translate("Rewards", "%n minute(s)", None, minutes)


def energy_i_have() -> str:
    return translate("Rewards", "Energy")


def energy_word(energy: Energy) -> str:
    """How much energy there is, in one word."""
    return {
        Energy.ROUGH: translate("Rewards", "Rough"),
        Energy.OKAY: translate("Rewards", "Okay"),
        Energy.GOOD: translate("Rewards", "Good"),
    }[energy]


def what_it_may_cost() -> str:
    return translate("Rewards", "Cost")


def cost_name(cost: "Cost") -> str:
    return {
        "free": translate("Rewards", "Free"),
        "low": translate("Rewards", "Low cost"),
    }[cost]


def _cost_inside(cost: "Cost") -> str:
    return {
        "free": translate("Rewards", "free", "after the minutes"),
        "low": translate("Rewards", "low cost", "after the minutes"),
    }[cost]


def pick_a_reward() -> str:
    return translate("Rewards", "Pick a reward")


def pick_for_me() -> str:
    return translate("Rewards", "Pick for me")


def this_one() -> str:
    return translate("Rewards", "This one")


def this_one_spoken(title: str) -> str:
    return translate("Rewards", "This one: {title}").format(title=title)


def show_me_others() -> str:
    return translate("Rewards", "Show me others")


def minutes_and_cost(minutes: int, cost: "Cost") -> str:
    """What a card asks for: "5 minutes · free"."""
    return f"{minutes_spoken(minutes)} · {_cost_inside(cost)}"


def short_minutes_and_cost(minutes: int, cost: "Cost") -> str:
    """The same where there is less room: "5 min · free"."""
    short = translate("Rewards", "{minutes} min").format(minutes=minutes_number(minutes))
    return f"{short} · {_cost_inside(cost)}"


def reward_spoken(title: str, minutes: int, cost: "Cost") -> str:
    """A reward as a screen reader says it."""
    return sentences(title, f"{minutes_spoken(minutes)}, {_cost_inside(cost)}")


def wider_wish(*, longer: bool, dearer: bool) -> str:
    """Say in what the cards ask for more than was said; a person may leave any of them."""
    leave = translate("Rewards", "You can leave any of them.")
    if longer and dearer:
        more = translate("Rewards", "These ask for a little more.")
    elif dearer:
        more = translate("Rewards", "These may cost a little.")
    else:
        more = translate("Rewards", "These take a little longer.")
    return f"{more} {leave}"


def none_to_deal() -> str:
    return translate("Rewards", "There is no card for this now. You can make one.")


def add_one_of_your_own() -> str:
    return translate("Rewards", "Add one of your own")


def enjoy_it() -> str:
    return translate("Rewards", "Enjoy it. Take all the time you like.")


def that_was_nice() -> str:
    return translate("Rewards", "That was nice")


def back_to_the_cards() -> str:
    return translate("Rewards", "Back to the cards")


def reward_was_picked() -> str:
    return translate("Rewards", "This one is yours now.")


def reward_noted() -> str:
    return translate("Rewards", "It is noted.")


def time_was_yours() -> str:
    return translate("Rewards", "That was time for you. It can be a win too.")


def keep_as_a_win() -> str:
    return translate("Rewards", "Keep it as a win")


def reward_kept_as_win() -> str:
    return translate("Rewards", "It is in the jar.")


def my_treat() -> str:
    return translate("Rewards", "My treat")


def how_the_cup_fills() -> str:
    return translate("Rewards", "Each day with a win adds a bit.\nIt does not go down.")


def cup_is_full() -> str:
    return translate("Rewards", "It is full. Enjoy it when you like.")


def cup_spoken(days: int, *, full: bool) -> str:
    """What the painted cup shows."""
    if full:
        return translate("Rewards", "A full cup")
    if not days:
        return translate("Rewards", "A cup with room in it")
    return translate("Rewards", "A cup with %n day(s) in it", None, days)


def i_enjoy_it_now() -> str:
    return translate("Rewards", "I enjoy it now")


def new_cup() -> str:
    return translate("Rewards", "Enjoy it. Here is a new cup.")


def name_your_treat() -> str:
    return translate("Rewards", "What would be nice?")


def change_treat(title: str) -> str:
    return translate("Rewards", "My treat: {title}").format(title=title)


def treat_field() -> str:
    return translate("Rewards", "A treat for me")


def my_rewards() -> str:
    return translate("Rewards", "My rewards")


def add_reward_word() -> str:
    return translate("Rewards", "Add")


def add_a_reward() -> str:
    return translate("Rewards", "Add a reward")


def what_you_picked() -> str:
    return translate("Rewards", "What you picked")


def picks_hint() -> str:
    return translate("Rewards", "The kind things you chose and enjoyed, the newest first.")


def no_picks() -> str:
    return translate("Rewards", "What you pick can be read here.")


def pick_spoken(title: str, day: dt.date) -> str:
    return sentences(title, day_month_year(day))


def a_treat() -> str:
    """A treat that was enjoyed, and had no name."""
    return translate("Rewards", "A treat")


def treat_was_enjoyed(day: dt.date) -> str:
    """What stands below the name of a treat: "My treat · 24 September 2026"."""
    return f"{my_treat()} · {day_month_year(day)}"


def enjoyed_spoken(title: str, day: dt.date) -> str:
    return sentences(title, my_treat(), day_month_year(day))


def rewards_keys() -> str:
    return translate("Rewards", "Enter opens its menu. Alt with an arrow moves it.")


def change_reward() -> str:
    return translate("Rewards", "Change it")


def reward_favourite() -> str:
    return translate("Rewards", "A favourite")


def let_reward_rest() -> str:
    return translate("Rewards", "Let it rest")


def wake_reward() -> str:
    return translate("Rewards", "Wake it")


def move_up() -> str:
    return translate("Rewards", "Move up")


def move_down() -> str:
    return translate("Rewards", "Move down")


def put_away_word() -> str:
    """The way to rewards that were put away."""
    return translate("Rewards", "Put away")


def is_put_away() -> str:
    """The quiet word on a reward that was put away."""
    return translate("Rewards", "put away")


def what_you_put_away() -> str:
    return translate("Rewards", "What you put away")


def bring_reward_back() -> str:
    return translate("Rewards", "Bring it back")


def reward_is_back() -> str:
    return translate("Rewards", "It is back.")


def reward_row_spoken(spoken: str, *, favourite: bool, resting: bool, away: bool) -> str:
    """A row of the list as a screen reader says it."""
    marks = [translate("Rewards", "A favourite")] if favourite else []
    if resting:
        marks.append(translate("Rewards", "It rests"))
    if away:
        marks.append(translate("Rewards", "It is put away"))
    return sentences(spoken, *marks)


def reward_was_added() -> str:
    return translate("Rewards", "It is in your list.")


def reward_is_favourite() -> str:
    return translate("Rewards", "It comes more often now.")


def reward_is_no_favourite() -> str:
    return translate("Rewards", "It comes as often as others.")


def reward_rests() -> str:
    return translate("Rewards", "It rests now. No card shows it.")


def reward_is_awake() -> str:
    return translate("Rewards", "It is awake. A card may show it.")


def reward_was_moved(before: str, after: str) -> str:
    """Where it stands now, by what stands round it; "" where there is none."""
    if before:
        return translate("Rewards", "It comes after {title} now.").format(title=before)
    return translate("Rewards", "It comes before {title} now.").format(title=after)


def reward_of_your_own() -> str:
    return translate("Rewards", "A reward of your own")


def change_this_reward() -> str:
    return translate("Rewards", "Change this reward")


def reward_field() -> str:
    return translate("Rewards", "What is kind to you?")


def how_many_minutes() -> str:
    return translate("Rewards", "How many minutes?")


def how_much_energy() -> str:
    return translate("Rewards", "How much energy does it ask for?")


def energy_asked(energy: Energy) -> str:
    """How much energy a reward asks for."""
    return {
        Energy.ROUGH: translate("Rewards", "Very little"),
        Energy.OKAY: translate("Rewards", "A little"),
        Energy.GOOD: translate("Rewards", "Some"),
    }[energy]


def does_it_cost() -> str:
    return translate("Rewards", "Does it cost money?")


def which_picture() -> str:
    return translate("Rewards", "Which picture?")


def picture_name(name: str) -> str:
    """What a picture of a reward shows, by the name of its icon; "" for one we do not know."""
    return {
        "music": translate("Rewards", "Music"),
        "book": translate("Rewards", "A book"),
        "sun": translate("Rewards", "The sun"),
        "mug": translate("Rewards", "A mug"),
        "bath": translate("Rewards", "A bath"),
        "plant": translate("Rewards", "A plant"),
        "pet": translate("Rewards", "A pet"),
        "pen": translate("Rewards", "A pen"),
    }.get(name, "")


def keep_reward() -> str:
    return translate("Rewards", "Keep it")


def reward_needs_a_name() -> str:
    return translate("Rewards", "A word or two will do.")


def line_shown(line: "Line") -> str:
    """A line to rest on; ours in the person's language."""
    return content(line.text) if line.ours else line.text


def said_by(line: "Line") -> str:
    """Who said it, with the sign that stands before a name; "" where nobody in particular did."""
    name = content(line.said_by) if line.ours and line.said_by else line.said_by
    return f"\N{EM DASH} {name}" if name else ""


def line_spoken(line: "Line") -> str:
    """A line as a screen reader says it."""
    name = content(line.said_by) if line.ours and line.said_by else line.said_by
    by = translate("Lines", "Said by {name}").format(name=name) if name else ""
    return sentences(line_shown(line), by)


def sticky_note_keys() -> str:
    return translate("Lines", "Enter turns to another line.")


def more_on_line() -> str:
    return translate("Lines", "More on this line")


def turn_line() -> str:
    return translate("Lines", "Another line")


def pin_line() -> str:
    return translate("Lines", "Pin it")


def unpin_line() -> str:
    return translate("Lines", "Take the pin out")


def change_line() -> str:
    return translate("Lines", "Change it")


def line_may_rest() -> str:
    return translate("Lines", "Let it rest")


def wake_line() -> str:
    return translate("Lines", "Wake it")


def all_my_lines() -> str:
    return translate("Lines", "All my lines…")


def hide_sticky_note() -> str:
    return translate("Lines", "Hide this note")


def line_is_pinned() -> str:
    return translate("Lines", "It is pinned. It comes first now.")


def line_is_unpinned() -> str:
    return translate("Lines", "The pin is out.")


def line_rests() -> str:
    return translate("Lines", "It rests now.")


def line_is_awake() -> str:
    return translate("Lines", "It is awake.")


def line_was_put_away() -> str:
    return translate("Lines", "It is put away.")


def lines_put_away() -> str:
    return translate("Lines", "Lines you put away")


def bring_line_back() -> str:
    return translate("Lines", "Bring it back")


def line_is_back() -> str:
    return translate("Lines", "It is back.")


def line_was_changed() -> str:
    return translate("Lines", "It is changed.")


def line_was_added() -> str:
    return translate("Lines", "It is on your list.")


def sticky_note_is_hidden() -> str:
    return translate("Lines", "The note is hidden. Settings can show it again.")


def lines_title() -> str:
    return translate("Lines", "Lines to rest on")


def lines_hint() -> str:
    return translate("Lines", "One of them is on Today. Each is yours to change.")


def add_a_line() -> str:
    return translate("Lines", "Add a line")


def which_line() -> str:
    return translate("Lines", "Your line")


def who_said_it() -> str:
    return translate("Lines", "Who said it, if you like")


def keep_line() -> str:
    return translate("Lines", "Keep this line")


def pinned_and_resting(line: "Line") -> str:
    """What is marked on a line, in a list; "" for no mark."""
    return " · ".join(filter(None, (said_by(line), line_marks(line))))


def line_marks(line: "Line") -> str:
    """What is marked on a line, without who said it; "" for no mark."""
    pinned = translate("Lines", "Pinned") if line.pinned else ""
    resting = translate("Lines", "Resting") if line.resting else ""
    away = translate("Lines", "Put away") if line.away else ""
    return " · ".join(filter(None, (pinned, resting, away)))


def more_on_this_line(text: str) -> str:
    return translate("Lines", "More: {text}").format(text=text)


def print_pinned() -> str:
    return translate("Lines", "Print the pinned ones…")


def cards_title() -> str:
    return translate("Cards", "Cards for the fridge")


def cards_hint() -> str:
    return translate("Cards", "Your pinned lines, on cards to cut out.")


def no_cards() -> str:
    return translate("Cards", "Pin a line first. Then it has a card here.")


def paper_size() -> str:
    return translate("Cards", "Paper")


def print_cards() -> str:
    return translate("Cards", "Print…")


def save_cards() -> str:
    return translate("Cards", "Save as PDF…")


def cards_file() -> str:
    """What the file is called at first, without its ending."""
    return translate("Cards", "Cards")


def pdf_files() -> str:
    return translate("Cards", "PDF files")


def page_of_pages(page: int, pages: int) -> str:
    return translate("Cards", "Page {page} of {pages}").format(page=page, pages=pages)


def saved_as(name: str, folder: str) -> str:
    """Said of any file that was saved: its name, and the folder it is in."""
    return translate("Files", "Saved as {name} in {folder}.").format(name=name, folder=folder)


def home_folder() -> str:
    """The folder of a person, by what it is: its own name is often not known to them."""
    return translate("Files", "your home folder")


def page_before() -> str:
    return translate("Cards", "The page before")


def page_after() -> str:
    return translate("Cards", "The next page")


def cards_preview(lines: int) -> str:
    """The picture of the page, as a screen reader says it."""
    return translate("Cards", "A page with %n card(s)", "", lines)


def cards_printed() -> str:
    return translate("Cards", "The cards are on their way to the printer.")


# The Month place


def place_month() -> str:
    return translate("App", "Month")


def what_the_page_is() -> str:
    return translate("MonthPlace", "A page to keep, or to show someone you trust.")


def quiet_month() -> str:
    """In place of the line above, where a month holds no note."""
    return translate("MonthPlace", "A quiet month. The page shows what is there.")


def on_the_page() -> str:
    return translate("MonthPlace", "On the page")


def part_of_page(part: "Part") -> str:
    return {
        "jar": translate("MonthPlace", "The jar"),
        "days": translate("MonthPlace", "The month, day by day"),
        "chosen": translate("MonthPlace", "Wins I chose"),
        "kinds": translate("MonthPlace", "Kinds of wins"),
        "feelings": translate("MonthPlace", "How they felt"),
    }[part]


def part_in_words(part: "Part", wins: int) -> str:
    """A part, in the sentence that tells what is on the page."""
    return {
        "jar": translate("MonthPlace", "the jar", "on the page"),
        "days": translate("MonthPlace", "the month day by day", "on the page"),
        "chosen": translate("MonthPlace", "%n win(s)", "on the page", wins),
        "kinds": translate("MonthPlace", "kinds of wins", "on the page"),
        "feelings": translate("MonthPlace", "how they felt", "on the page"),
    }[part]


def wins_in_words(wins: int) -> str:
    """All wins of a month, in the same sentence."""
    return translate("MonthPlace", "all wins, %n of them", "on the page", wins)


def keep_private() -> str:
    return translate("MonthPlace", "Keep private")


def hide_on_page(what: "Hidden") -> str:
    return {
        "feelings": translate("MonthPlace", "Hide feelings"),
        "names": translate("MonthPlace", "Hide names"),
        "kinds": translate("MonthPlace", "Hide kinds"),
    }[what]


def hidden_thing(what: "Hidden") -> str:
    """What is kept private, as it stands in a list."""
    return {
        "feelings": translate("MonthPlace", "feelings"),
        "names": translate("MonthPlace", "names"),
        "kinds": translate("MonthPlace", "kinds"),
    }[what]


def kept_private(things: str) -> str:
    return translate("MonthPlace", "Kept private: {things}.").format(things=things)


def names_are_guessed() -> str:
    return translate("MonthPlace", "Some may stay. Look it over.")


def more_of_the_page() -> str:
    return translate("MonthPlace", "If you like")


def all_wins_further() -> str:
    return translate("MonthPlace", "All wins, on further pages")


def large_letters() -> str:
    return translate("MonthPlace", "Large letters")


def choose_wins() -> str:
    return translate("MonthPlace", "Choose wins…")


def page_for(reader: "Reader | None") -> str:
    """For whom the page is as it stands; for none of them in particular."""
    if reader is None:
        return translate("MonthPlace", "My own way")
    return {
        "me": translate("MonthPlace", "For me"),
        "fridge": translate("MonthPlace", "For the fridge"),
        "therapist": translate("MonthPlace", "For my therapist"),
    }[reader]


def for_whom() -> str:
    return translate("MonthPlace", "For whom is the page?")


def for_whom_spoken(reader: str) -> str:
    return translate("MonthPlace", "For whom is the page? {reader}").format(reader=reader)


def print_page() -> str:
    return translate("MonthPlace", "Print…")


def save_page() -> str:
    return translate("MonthPlace", "Save as PDF…")


def see_larger() -> str:
    return translate("MonthPlace", "See the page larger")


def copy_as_picture() -> str:
    return translate("MonthPlace", "Copy as a picture")


def picture_is_copied() -> str:
    return translate("MonthPlace", "The picture is copied.")


def more_ways() -> str:
    return translate("MonthPlace", "More ways")


def save_web_page() -> str:
    return translate("MonthPlace", "Save as a web page…")


def web_pages() -> str:
    """The kind of file, in the dialog that asks for one."""
    return translate("MonthPlace", "Web pages")


def on_paper(name: str) -> str:
    """A sheet one may choose, by its name."""
    return translate("MonthPlace", "On {name} paper").format(name=name)


def save_book(year: dt.date) -> str:
    return translate("MonthPlace", "Save {year} as a book…").format(year=year_name(year))


def page_printed() -> str:
    return translate("MonthPlace", "The page is on its way to the printer.")


def book_is_made(done: int, months: int) -> str:
    return translate("MonthPlace", "Your book: {done} of {months} months").format(
        done=QLocale().toString(done), months=QLocale().toString(months)
    )


def book_comes_first() -> str:
    return translate("MonthPlace", "Your book is made first. Then this has its turn.")


def stop_book() -> str:
    return translate("MonthPlace", "Stop")


def book_stopped() -> str:
    return translate("MonthPlace", "All is as it was. The book was put aside.")


def pages_are_made(done: int, pages: int) -> str:
    """How far many sheets are; of 0 while their number is not known."""
    if not pages:
        return translate("MonthPlace", "Your pages are on their way.")
    return translate("MonthPlace", "Your pages: {done} of {pages}").format(
        done=QLocale().toString(done), pages=QLocale().toString(pages)
    )


def pages_come_first() -> str:
    return translate("MonthPlace", "Your pages go out first. Then this has its turn.")


def pages_stopped() -> str:
    return translate("MonthPlace", "All is as it was. The pages were put aside.")


def page_of_month(month: dt.date) -> str:
    """The picture of the page, as a screen reader says it."""
    return translate("MonthPlace", "The page of {month}").format(month=month_with_year(month))


def page_holds(parts: str) -> str:
    """What is on it, as a screen reader says it."""
    return translate("MonthPlace", "On it: {parts}.").format(parts=parts)


def page_is_plain() -> str:
    """The same, where no part is on it."""
    return translate("MonthPlace", "On it: the month's name.")


def is_on_page(what: str) -> str:
    """What a screen reader says when a part comes onto the page, or more of it is shown."""
    return translate("MonthPlace", "{what}: on the page").format(what=what)


def is_off_page(what: str) -> str:
    return translate("MonthPlace", "{what}: off the page").format(what=what)


def page_is_changed(what: str) -> str:
    return translate("MonthPlace", "{what}. The page shows it.").format(what=what)


# The wins of a month, to choose from


def wins_title(month: dt.date) -> str:
    return translate("ChooseWins", "Wins of {month}").format(month=month_with_year(month))


def wins_hint() -> str:
    return translate("ChooseWins", "A win without a check is on no page. A heart keeps it close.")


def wins_keys() -> str:
    return translate("ChooseWins", "Space checks a win. Enter shows more.")


def first_win_here() -> str:
    return translate("ChooseWins", "Your first win of this month will be here.")


def win_on_page() -> str:
    return translate("ChooseWins", "On the page")


def win_row_spoken(spoken: str, *, on: bool, close: bool) -> str:
    """A row as a screen reader says it: the win, its day, and what it is marked with."""
    marks = [spoken, win_on_page() if on else translate("ChooseWins", "Off the page")]
    return sentences(*marks, translate("ChooseWins", "Kept close") if close else "")


def win_is_off() -> str:
    return translate("ChooseWins", "It is off every page now.")


def win_is_on() -> str:
    return translate("ChooseWins", "It is on the page again.")


def hard_time_title() -> str:
    return translate("HardTime", "I'm having a hard time")


def hard_time_hint() -> str:
    return translate("HardTime", "Send copies your words, and opens your mail or phone app.")


def send_a_few_words() -> str:
    return translate("HardTime", "Send someone a few words")


def change_or_send() -> str:
    return translate("HardTime", "Change or send them…")


def words_to_send_field() -> str:
    return translate("HardTime", "Your words")


def to_whom() -> str:
    return translate("HardTime", "To whom")


def mail_or_phone() -> str:
    return translate("HardTime", "Their mail or phone")


def no_address() -> str:
    return translate("HardTime", "Your words are here. Add a mail or phone to send them.")


def not_an_address() -> str:
    return translate("HardTime", "Your words are here. One mail address or number goes there.")


def first_words_are_here(limit: int) -> str:
    """What is said of a paste that is longer than there is room for."""
    return translate("HardTime", "The first words are here. Up to {limit} letters fit.").format(
        limit=QLocale().toString(limit)
    )


def you_chose(name: str) -> str:
    """Whom somebody chose for a hard time."""
    return translate("HardTime", "You chose: {name}").format(name=name)


def write_to_them() -> str:
    return translate("HardTime", "Write to them…")


def send_to(name: str) -> str:
    if not name:
        return translate("HardTime", "Send")
    return translate("HardTime", "Send to {name}").format(name=name)


def send_opens() -> str:
    return translate("HardTime", "Your words are copied. Paste them in the message that opens.")


def send_did_not_open() -> str:
    return translate("HardTime", "No app for that opened. The words are copied: paste them.")


def kind_words() -> str:
    return translate("Settings", "Kind words")


def kind_words_hint() -> str:
    return translate("Settings", "Lines to rest on, and words to send.")


def sticky_note_setting() -> str:
    return translate("Settings", "A note with a line on Today")


def sticky_note_setting_hint() -> str:
    return translate("Settings", "Another line each day. You can turn it.")


def see_my_lines() -> str:
    return translate("Settings", "See my lines")


def lines_setting_hint() -> str:
    return translate("Settings", "Add your own, change them, pin them, let them rest.")


def see_the_cards() -> str:
    return translate("Settings", "See the cards")


def see_the_words() -> str:
    return translate("Settings", "See the words")


def hard_time_setting_hint() -> str:
    return translate("Settings", "A short message, ready for someone you choose.")


def aloud() -> str:
    return translate("Settings", "Say it aloud")


def aloud_is_there() -> str:
    return translate("Settings", "A voice for your wins. It is with Celebration.")


def see_aloud() -> str:
    return translate("Settings", "Go to Celebration")


def aloud_name(value: Aloud) -> str:
    return {
        Aloud.OFF: translate("Settings", "Quiet"),
        Aloud.CHEER: translate("Settings", "The cheer"),
        Aloud.DID_IT: translate("Settings", "“I did it”"),
    }[value]


def aloud_hint() -> str:
    return translate("Settings", "Your computer says it when a win is kept.")


def aloud_without_celebration() -> str:
    return translate("Settings", "It is quiet while celebrations are off.")


def no_voice() -> str:
    return translate("Settings", "There is no voice on this computer.")


def i_did_it() -> str:
    return translate("Celebration", "I did it.")


# Quick add and tray


def quick_add() -> str:
    return translate("Tray", "Keep a small win…")


def quick_add_window() -> str:
    return translate("Tray", "Keep a small win")


def still_here() -> str:
    return translate("Tray", "I'm still here")


def open_window() -> str:
    return translate("Tray", "Open SmallWins")


def close_app() -> str:
    return translate("Tray", "Close SmallWins")


def enter_keeps_it() -> str:
    return translate("Tray", "Enter keeps it")


def day_switch(energy: Energy | None) -> str:
    """The small energy switch in the popover, spoken."""
    name = translate("Energy", "Not said") if energy is None else energy_name(energy)
    return translate("Energy", "What kind of day it is: {energy}").format(energy=name)


def day_is_unsaid() -> str:
    return translate("Energy", "What kind of day?")


# Settings


def settings_title() -> str:
    return translate("Settings", "Settings")


def appearance() -> str:
    return translate("Settings", "Appearance")


def appearance_hint() -> str:
    return translate("Settings", "How it looks. It changes at once.")


def celebration() -> str:
    return translate("Settings", "Celebration")


def celebration_hint() -> str:
    return translate("Settings", "How each win is met. Any choice is fine.")


def day_end() -> str:
    return translate("Settings", "Day end")


def day_end_hint() -> str:
    return translate("Settings", "A win at night can still be part of today.")


def light() -> str:
    return translate("Settings", "Light")


def light_hint() -> str:
    return translate("Settings", "By day, by lamp, or as your computer has it.")


def light_name(value: Light) -> str:
    return {
        Light.SYSTEM: translate("Settings", "As the system"),
        Light.DAY: translate("Settings", "Day"),
        Light.LAMP: translate("Settings", "Lamplight"),
    }[value]


def text_size() -> str:
    return translate("Settings", "Text size")


def text_size_hint() -> str:
    return translate("Settings", "Words, buttons and gaps all grow.")


def percent(value: int) -> str:
    return f"{QLocale().toString(value)} %"


def plain_letters() -> str:
    return translate("Settings", "Plain letters everywhere")


def plain_letters_hint() -> str:
    return translate("Settings", "Clear letters for your words and headings too.")


def less_motion() -> str:
    return translate("Settings", "Less motion")


def less_motion_hint() -> str:
    return translate("Settings", "Things fade and stay still.")


def loudness() -> str:
    return translate("Settings", "How much")


def loudness_name(value: Loudness) -> str:
    return {
        Loudness.OFF: translate("Settings", "Off"),
        Loudness.WORDS: translate("Settings", "Words"),
        Loudness.GENTLE: translate("Settings", "Gentle"),
        Loudness.BIG: translate("Settings", "Big"),
    }[value]


def loudness_hint(value: Loudness) -> str:
    return {
        Loudness.OFF: translate("Settings", "The win is kept, and that is all."),
        Loudness.WORDS: translate("Settings", "A warm line and a ten-second act."),
        Loudness.GENTLE: translate("Settings", "Your note folds and falls in the jar."),
        Loudness.BIG: translate("Settings", "The same, with more light."),
    }[value]


def own_card() -> str:
    return translate("Settings", "A small card for wins kept elsewhere")


def own_card_hint() -> str:
    return translate("Settings", "It shows in a corner and then goes away.")


def look_like_this() -> str:
    return translate("Settings", "It will look like this")


def sample_hint() -> str:
    return translate("Settings", "A sample. It goes in no jar.")


def show_me() -> str:
    return translate("Settings", "Show me")


def the_jar() -> str:
    return translate("Settings", "The jar")


def the_jar_hint() -> str:
    return translate("Settings", "Which notes come when you pull one.")


def leave_out_rough() -> str:
    return translate("Settings", "Leave out notes from rough days")


def leave_out_rough_hint() -> str:
    return translate("Settings", "They stay in the jar. A pull passes them by.")


def resting_notes() -> str:
    return translate("Settings", "Notes that rest")


def resting_hint() -> str:
    return translate("Settings", "No pull brings them until you wake them.")


def none_rest() -> str:
    return translate("Settings", "A note you let rest is shown here.")


def wake_note() -> str:
    return translate("Settings", "Wake it")


def wake_all() -> str:
    return translate("Settings", "Wake all")


def resting_offers() -> str:
    return translate("Settings", "Small wins that rest")


def resting_offers_hint() -> str:
    return translate("Settings", "Today does not offer them. You can wake each.")


def no_offer_rests() -> str:
    return translate("Settings", "A small win you let rest on Today is shown here.")


def are_offered_again() -> str:
    return translate("Settings", "They may be offered again.")


def wake_note_spoken(words: str) -> str:
    return translate("Settings", "Wake this note: {words}").format(words=words)


def when_does_your_day_end() -> str:
    return translate("Settings", "When does your day end?")


def day_end_is(minutes: int) -> str:
    return translate("Settings", "A win before {time} is part of the evening before.").format(
        time=minutes_as_time(minutes)
    )


def day_end_midnight() -> str:
    return translate("Settings", "Your day ends at midnight.")


def midnight() -> str:
    return translate("Settings", "Midnight")


def another_time() -> str:
    return translate("Settings", "Another time")


def fifteen_back() -> str:
    return translate("Settings", "Move back 15 minutes")


def fifteen_on() -> str:
    return translate("Settings", "Move on 15 minutes")


def past_wins_stay() -> str:
    return translate("Settings", "Wins you kept before stay on their day.")


# Reminders: what asks, in words of ours; a notice may be read by the whole room


def reminder_asks(occasion: "Occasion") -> str:
    """What is asked on the desktop: no word in it is the person's."""
    return {
        "morning": translate("Reminder", "Is there one thing to look forward to?"),
        "evening": translate("Reminder", "Which wins would you like to hold on to?"),
        "bedtime": translate("Reminder", "Would you like to see today once more?"),
        "own": translate("Reminder", "Here is the reminder you asked for."),
    }[occasion]


def reminder_trouble() -> str:
    """The head of a notice that a choice in the tray's menu did not save."""
    return translate("Reminder", "Reminders")


def reminder_title() -> str:
    return translate("Reminder", "Hi.")


def reminder_title_on_rough() -> str:
    return translate("Reminder", "Hello. I'm glad you're here.")


def reminder_on_rough() -> str:
    return translate("Reminder", "A small moment is here. You can let it be.")


def reminder_open() -> str:
    return translate("Reminder", "Open")


def reminder_not_now() -> str:
    return translate("Reminder", "Not now")


def reminder_seen() -> str:
    """The answer to one of the person's own: its words were read, and nothing is to be opened."""
    return translate("Reminder", "Seen")


def moment_is_here(occasion: "Occasion") -> str:
    """What is said in the app of a prompt that waits; one's own has words of its own."""
    return {
        "morning": translate("Reminder", "A small morning moment is here, if you like."),
        "evening": translate("Reminder", "A small evening moment is here, if you like."),
        "bedtime": translate("Reminder", "A slow look at today is here, if you like."),
        "own": translate("Reminder", "Here is the reminder you asked for."),
    }[occasion]


def comes_half_as_often() -> str:
    return translate("Reminder", "It comes every other time from now on.")


def asks_as_before() -> str:
    return translate("Reminder", "It comes each time again.")


def moment_had_its_turn() -> str:
    return translate("Reminder", "This moment had its turn today.")


def moment_waits_for_words() -> str:
    """Words that are typed in one check-in stay, and another one was asked for."""
    return translate("Reminder", "Your words here stay. This moment can wait.")


def tray_prompt(occasion: "Occasion") -> str:
    """The tray's menu is seen by the whole room: no word in it is the person's."""
    return {
        "morning": translate("Tray", "Open the morning moment"),
        "evening": translate("Tray", "Open the evening moment"),
        "bedtime": translate("Tray", "Open the bedtime moment"),
        "own": translate("Tray", "Open your reminder"),
    }[occasion]


def tray_prompt_not_now() -> str:
    return translate("Tray", "Let it be for now")


def todays_check_in() -> str:
    return translate("Tray", "Today's check-in")


def let_reminders_rest() -> str:
    return translate("Tray", "Let reminders rest")


def rest_for_days(days: int) -> str:
    return {
        1: translate("Tray", "For today"),
        3: translate("Tray", "For three days"),
        7: translate("Tray", "For a week"),
    }[days]


def rest_until_a_day() -> str:
    return translate("Tray", "Until a day…")


def reminders_rest_until(until: dt.datetime, today: dt.date, *, day_begins: bool) -> str:
    """Until when they rest; where a day begins then, that day is enough."""
    day = whole_day(until.date(), today)
    if day_begins:
        return translate("Reminder", "They rest until {day}.").format(day=day)
    return translate("Reminder", "They rest until {time} on {day}.").format(
        time=clock_time(until), day=day
    )


def wake_them() -> str:
    """The way back beside the line that says until when they rest."""
    return translate("Settings", "Wake them")


def reminders_are_awake() -> str:
    return translate("Settings", "They are awake again.")


def wake_reminders() -> str:
    return translate("Reminder", "Wake them now")


def reminders() -> str:
    return translate("Settings", "Reminders")


def reminders_hint() -> str:
    return translate("Settings", "Small and soft. If you let one go, that is fine.")


def reminders_unread() -> str:
    return translate("Settings", "Your wins are safe. Reminders cannot be read now, and rest.")


def reminder_name(occasion: "Occasion") -> str:
    return {
        "morning": translate("Settings", "Morning"),
        "evening": translate("Settings", "Evening"),
        "bedtime": translate("Settings", "Bedtime"),
        "own": translate("Settings", "Your own"),
    }[occasion]


def reminder_hint(occasion: "Occasion") -> str:
    return {
        "morning": translate("Settings", "One good thing to look forward to."),
        "evening": translate("Settings", "Two or three wins to hold on to."),
        "bedtime": translate("Settings", "A slow replay of today."),
        "own": "",
    }[occasion]


def is_in_quiet_hours() -> str:
    return translate("Settings", "This time is in your quiet hours.")


def comes_every_other_time() -> str:
    return translate("Settings", "It comes every other time now.")


def each_time_again() -> str:
    return translate("Settings", "Each time again")


def time_of(name: str) -> str:
    return translate("Settings", "{name}: the time").format(name=name)


def time_keys() -> str:
    return translate("Settings", "The up and down keys change it by 15 minutes.")


def time_unread(time: str) -> str:
    return translate("Settings", "It is still at {time}. You can write it like 9:30.").format(
        time=time
    )


def days_of(weekdays: "frozenset[int]", *, all_named: bool = False) -> str:
    """On which days: "Every day", the short names of a few, or how many there are of more.

    Args:
        weekdays: which, 0 for Monday.
        all_named: name each, also where they are many.
    """
    if len(weekdays) == 7:
        return translate("Settings", "Every day")
    if not weekdays:
        return translate("Settings", "Pick a day")
    if len(weekdays) > 3 and not all_named:
        return translate("Settings", "{count} days a week").format(
            count=QLocale().toString(len(weekdays))
        )
    first = first_weekday()
    in_order = sorted(weekdays, key=lambda day: (day - first) % 7)
    return ", ".join(weekday_name(day, short=True) for day in in_order)


def days_spoken(name: str, days: str, *, is_open: bool) -> str:
    """What the link to the days of a reminder is called, which opens and closes them."""
    said = (
        translate("Settings", "{name}: {days}. They are open. Press to close them.")
        if is_open
        else translate("Settings", "{name}: {days}. Press to change.")
    )
    return said.format(name=name, days=days)


def own_reminders() -> str:
    return translate("Settings", "Your own reminders")


def own_reminders_hint() -> str:
    return translate("Settings", "Your words are shown in the app alone, not on the desktop.")


def own_reminder_field() -> str:
    return translate("Settings", "A small reminder, in your words")


def in_your_words() -> str:
    return translate("Settings", "In your words")


def add_reminder() -> str:
    return translate("Settings", "Add")


def add_reminder_spoken() -> str:
    return translate("Settings", "Add this reminder")


def new_reminder() -> str:
    return translate("Settings", "New")


def reminder_is_added() -> str:
    return translate("Settings", "It is on your list.")


def line_has_words() -> str:
    """Said where undo would put words into a line in which others stand."""
    return translate("Settings", "Your words are still here. Add them, or clear the line.")


def change_reminder(words: str) -> str:
    return translate("Settings", "Change the words: {words}").format(words=words)


def change_reminder_words() -> str:
    return translate("Settings", "Change")


def take_out_reminder() -> str:
    return translate("Settings", "Take out")


def take_out_reminder_spoken(words: str) -> str:
    return translate("Settings", "Take out: {words}").format(words=words)


def reminders_put_away() -> str:
    return translate("RemindersPage", "Reminders you took out")


def bring_reminder_back() -> str:
    return translate("RemindersPage", "Bring back")


def bring_reminder_back_spoken(words: str) -> str:
    return translate("RemindersPage", "Bring back: {words}").format(words=words)


def reminder_is_back() -> str:
    return translate("RemindersPage", "It is on your list again.")


def reminder_is_out() -> str:
    return translate("Settings", "It is taken out.")


def reminder_refused() -> str:
    return translate("Settings", "Your words are still here. A reminder needs a word or two.")


def quiet_hours() -> str:
    return translate("Settings", "Quiet hours")


def quiet_hours_are(start: int, end: int) -> str:
    """From and until when, in minutes after midnight."""
    if start == end:
        return translate("Settings", "There are none. A reminder may come at any hour.")
    return translate("Settings", "No reminders from {start} to {end}.").format(
        start=minutes_as_time(start), end=minutes_as_time(end)
    )


def quiet_begins(minutes: int) -> str:
    return translate("Settings", "Quiet hours begin at {time}").format(
        time=minutes_as_time(minutes)
    )


def quiet_ends(minutes: int) -> str:
    return translate("Settings", "Quiet hours end at {time}").format(time=minutes_as_time(minutes))


def quiet_keys() -> str:
    return translate("Settings", "The arrow keys move it by 15 minutes. Esc brings it back.")


def noon() -> str:
    return translate("Settings", "Noon")


def softer_on_rough() -> str:
    return translate("Settings", "Be softer on rough days")


def softer_on_rough_hint() -> str:
    return translate("Settings", "At most one reminder, with kinder words.")


def may_come_after() -> str:
    return translate("Settings", "How long after its time")


def may_come_after_hint() -> str:
    return translate("Settings", "When the computer slept, one may still come for so long.")


def so_long(minutes: int) -> str:
    hours = minutes // 60
    if not hours:
        return translate("Settings", "{minutes} minutes").format(
            minutes=QLocale().toString(minutes)
        )
    if hours == 1:
        return translate("Settings", "1 hour")
    return translate("Settings", "{hours} hours").format(hours=QLocale().toString(hours))


def rest_all() -> str:
    return translate("Settings", "Let them all rest")


def rest_all_hint() -> str:
    return translate("Settings", "Each stays as you set it, and wakes by itself.")


def rest_until_which_day() -> str:
    return translate("Settings", "Until which day do they rest?")


def let_them_rest() -> str:
    return translate("Settings", "Let them rest")


def choose_a_day_to_come() -> str:
    return translate("Settings", "All is as it was. You can choose a day to come.")


def reminder_sample_hint() -> str:
    return translate("Settings", "“Hi. Which wins would you like to hold on to?”")


def show_me_one() -> str:
    return translate("Settings", "Show me one")


def sample_came(way: "Way") -> str:
    return {
        "desktop": translate("Settings", "It came as a notice of your desktop."),
        "tray": translate("Settings", "It came beside the icon in the tray."),
        "plyer": translate("Settings", "It was handed to your desktop. You may see it."),
        "none": translate("Settings", "None came this time. They wait on Today."),
    }[way]


def start_with_computer() -> str:
    return translate("Settings", "Start with the computer")


def start_with_computer_hint() -> str:
    return translate("Settings", "It starts in the tray, with no window.")


def start_is_unknown() -> str:
    return translate("Settings", "Your system does not say whether it starts.")


def quick_key_does() -> str:
    """What the key is for, as the desktop's own window says it."""
    return translate("Settings", "Keep a small win")


def quick_key() -> str:
    return translate("Settings", "A key for the small box")


def quick_key_hint() -> str:
    return translate("Settings", "It opens the box to keep a win, from any place.")


def quick_key_by_hand() -> str:
    """Where the system gives no key: what a person can do."""
    return translate("Settings", "You can set one in your system. The manual says how.")


def quick_key_asked() -> str:
    return translate("Settings", "Your desktop asks you for a key now.")


def quick_key_is(key: str) -> str:
    """The key in the desktop's own words; "" where it does not say."""
    if not key:
        return translate("Settings", "It is set. Your desktop can show and change it.")
    return translate("Settings", "{key} opens the small box. Your desktop can change it.").format(
        key=key
    )


def quick_key_refused() -> str:
    return translate("Settings", "All is as it was. The manual says another way.")


def ask_for_key() -> str:
    return translate("Settings", "Choose a key…")


def give_key_back() -> str:
    return translate("Settings", "Let the key go")


def quick_key_gone() -> str:
    return translate("Settings", "The key is free again.")


# Once more: the notes of a day, a week or a month, one page at a time


def replay_title(first: dt.date, last: dt.date, today: dt.date) -> str:
    """What a replay from `first` to `last` is called, seen from `today`."""
    span = _span_name(first, last, today)
    return translate("Replay", "{span}, once more").format(span=span)


def _span_name(first: dt.date, last: dt.date, today: dt.date) -> str:
    if first == last:
        return _day_name(first, today)
    until_now = first <= today <= last
    if until_now and (last - first).days < 7:
        return translate("Replay", "This week")
    ends_month = last in (today, dt.date.max) or (last + dt.timedelta(days=1)).day == 1
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and ends_month:
        return _month_of(first, today)
    return translate("Replay", "{first} to {last}").format(
        first=whole_day(first, today), last=whole_day(last, today)
    )


def _day_name(day: dt.date, today: dt.date) -> str:
    if day == today:
        return translate("Replay", "Today")
    if (today - day).days == 1:
        return translate("Replay", "Yesterday")
    return whole_day(day, today)


def _month_of(day: dt.date, today: dt.date) -> str:
    if day.year == today.year:
        return month_name(day)
    return translate("Replay", "{month} {year}").format(month=month_name(day), year=year_name(day))


def replay_pause() -> str:
    return translate("Replay", "Pause")


def replay_go_on() -> str:
    return translate("Replay", "Go on")


def replay_back() -> str:
    return translate("Replay", "Back")


def replay_next() -> str:
    return translate("Replay", "Next")


def good_night() -> str:
    return translate("Replay", "Good night")


def all_of_it_happened() -> str:
    """The last line of a replay."""
    return translate("Replay", "All of it happened. It stays.")


def a_rest_day() -> str:
    return translate("Replay", "A rest day.")


def rest_belongs() -> str:
    return translate("Replay", "Rest is part of life, too.")


def replay_steps() -> str:
    """The row of small notes, as a screen reader says it."""
    return translate("Replay", "The notes, oldest first")


def replay_go_to(text: str) -> str:
    """A small note of the row, as a screen reader says it."""
    return translate("Replay", "Go to: {text}").format(text=text)


def replay_shown_now() -> str:
    return translate("Replay", "It is open now.")


def replay_waits() -> str:
    """Said when the pages were told to stay."""
    return translate("Replay", "It waits for you.")


def replay_goes_on() -> str:
    return translate("Replay", "It goes on.")


# The month on paper


def sheet_line() -> str:
    return translate("Sheet", "Small things I did. All of them count.")


def sheet_quiet() -> str:
    """In place of that, in a month without a win."""
    return translate("Sheet", "A quiet month. Rest counts, too.")


def sheet_days_with_win(days: int) -> str:
    """Stands below the number."""
    return translate("Sheet", "day(s) with a win", "", days)


def sheet_days() -> str:
    return translate("Sheet", "The month, day by day")


def sheet_rest_day() -> str:
    return translate("Sheet", "a rest day")


def sheet_day_with_win() -> str:
    return translate("Sheet", "a day with a win")


def sheet_chosen() -> str:
    return translate("Sheet", "Wins I chose to keep close")


def sheet_some() -> str:
    """Where others are among them."""
    return translate("Sheet", "Some of my wins")


def sheet_mine() -> str:
    """Where others are among them, and all of the month stand there."""
    return translate("Sheet", "My wins")


def sheet_kinds() -> str:
    return translate("Sheet", "Kinds of wins")


def sheet_and_more(number: int) -> str:
    """Behind the notes that are drawn."""
    return translate("Sheet", "and {number} more").format(number=QLocale().toString(number))


def sheet_feelings() -> str:
    return translate("Sheet", "How they felt")


def sheet_also(feelings: str) -> str:
    """Feelings that have no row of their own."""
    return translate("Sheet", "Also: {feelings}").format(feelings=feelings)


def sheet_lifetime(days: int) -> str:
    return translate(
        "Sheet", "Since I began, there have been %n day(s) with a win. This number grows.", "", days
    )


def sheet_all_wins() -> str:
    return translate("Sheet", "All my wins")


def sheet_continued(what: str) -> str:
    """What goes on from a page before: a month, or a day."""
    return translate("Sheet", "{what}, continued").format(what=what)


def sheet_made_with() -> str:
    return translate("Sheet", "Made with SmallWins, on my own computer.")


def sheet_page_of(page: int, pages: int) -> str:
    return translate("Sheet", "Page {page} of {pages}").format(
        page=QLocale().toString(page), pages=QLocale().toString(pages)
    )


def sheet_jar(notes: int) -> str:
    """What the picture of the jar shows, for who hears the page."""
    return translate("Sheet", "A glass jar with %n folded note(s).", "", notes)


def sheet_date(day: dt.date) -> str:
    """A day in little room: "12 Oct"."""
    locale = QLocale()
    if locale.language() in _ENGLISH:
        pattern = "MMM d" if locale.territory() in _MONTH_FIRST else "d MMM"
    else:
        long = locale.dateFormat(QLocale.FormatType.LongFormat).replace("MMMM", "MMM")
        pattern = without(long, WEEKDAY, YEAR)
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def language_tag() -> str:
    """The language of what is written out, as files name it: "en-GB"."""
    locale = QLocale()
    return "en" if locale.language() is QLocale.Language.C else locale.bcp47Name()


# Looking back: charts, and the same in words


def looking_back() -> str:
    return translate("LookingBack", "Looking back")


def the_page() -> str:
    return translate("LookingBack", "The page")


def page_or_looking_back() -> str:
    """What the two ways of the Month place are called together."""
    return translate("LookingBack", "What to see")


def looking_back_line() -> str:
    return translate("LookingBack", "What you kept, counted together.")


def how_far_back() -> str:
    return translate("LookingBack", "How far back")


def reach_name(reach: "Reach") -> str:
    return {
        "month": translate("LookingBack", "This month"),
        "three": translate("LookingBack", "Three months"),
        "year": translate("LookingBack", "This year"),
        "all": translate("LookingBack", "All"),
        "own": translate("LookingBack", "My own days…"),
    }[reach.value]


def which_chart() -> str:
    return translate("LookingBack", "What to look at")


def chart_name(chart: "Chart") -> str:
    """A chart in one word."""
    return {
        "kinds": translate("LookingBack", "Kinds"),
        "times": translate("LookingBack", "Times"),
        "energy": translate("LookingBack", "Days"),
        "feelings": translate("LookingBack", "Feelings"),
    }[chart.value]


def chart_title(chart: "Chart") -> str:
    return {
        "kinds": translate("LookingBack", "Kinds of wins"),
        "times": translate("LookingBack", "When wins find me"),
        "energy": translate("LookingBack", "Wins on all kinds of days"),
        "feelings": translate("LookingBack", "Feelings I named"),
    }[chart.value]


def chart_line(chart: "Chart") -> str:
    """What a chart counts."""
    return {
        "kinds": translate("LookingBack", "Each column holds all wins so far."),
        "times": translate("LookingBack", "Each number counts wins kept at that time."),
        "energy": translate("LookingBack", "Days you named, and the wins of those days."),
        "feelings": translate("LookingBack", "Short words you wrote beside your wins."),
    }[chart.value]


def in_words() -> str:
    return translate("LookingBack", "The same in words")


def save_picture() -> str:
    return translate("LookingBack", "Save as picture…")


def as_picture() -> str:
    return translate("LookingBack", "A picture (PNG)…")


def as_drawing() -> str:
    return translate("LookingBack", "A drawing with text (SVG)…")


def chart_files() -> str:
    return translate("LookingBack", "Pictures")


def drawing_files() -> str:
    return translate("LookingBack", "Drawings with text")


def picture_is_on_its_way() -> str:
    return translate("LookingBack", "The picture is on its way.")


def quiet_span() -> str:
    """In place of a chart, where there is nothing to count."""
    return translate("LookingBack", "These days are quiet. That is okay.")


def quiet_feelings() -> str:
    """In place of the feelings, where none was named in short."""
    return translate("LookingBack", "No short feeling words from these days. That is okay.")


def part_of_day(part: "DayPart") -> str:
    return {
        "early": translate("LookingBack", "Early morning"),
        "morning": translate("LookingBack", "Morning"),
        "afternoon": translate("LookingBack", "Afternoon"),
        "early_evening": translate("LookingBack", "Early evening"),
        "evening": translate("LookingBack", "Evening"),
        "night": translate("LookingBack", "Night"),
    }[part.value]


def days_of_energy(energy: Energy | None) -> str:
    """Days of an energy, or those of which nothing was said."""
    return {
        Energy.ROUGH: translate("LookingBack", "Rough days"),
        Energy.OKAY: translate("LookingBack", "Okay days"),
        Energy.GOOD: translate("LookingBack", "Good days"),
        None: translate("LookingBack", "Other days"),
    }[energy]


def wins_of_energy(energy: Energy | None) -> str:
    """Wins on such days."""
    return {
        Energy.ROUGH: translate("LookingBack", "Wins on rough days"),
        Energy.OKAY: translate("LookingBack", "Wins on okay days"),
        Energy.GOOD: translate("LookingBack", "Wins on good days"),
        None: translate("LookingBack", "Wins on other days"),
    }[energy]


def days_named() -> str:
    return translate("LookingBack", "Days I named")


def wins_of_days() -> str:
    return translate("LookingBack", "Wins of those days")


def times_said(times: int) -> str:
    return translate("LookingBack", "%n time(s)", "", times)


def more_in_list(feelings: int) -> str:
    return translate("LookingBack", "%n more in the list", "", feelings)


def span_in_words(span: "Span") -> str:
    """The days one looks back at: "1 January 2026 to 20 November 2026"."""
    if span.first == span.last:
        return day_month_year(span.first)
    return translate("LookingBack", "{first} to {last}").format(
        first=day_month_year(span.first), last=day_month_year(span.last)
    )


def step_head(*, weeks: bool) -> str:
    """Over the first column of a table that goes step by step."""
    if weeks:
        return translate("LookingBack", "Week from")
    return translate("LookingBack", "Month")


def all_so_far() -> str:
    return translate("LookingBack", "All so far")


def time_of_day() -> str:
    return translate("LookingBack", "Time of day")


def feeling_head() -> str:
    return translate("LookingBack", "Feeling")


def times_head() -> str:
    return translate("LookingBack", "Times")


def cell_spoken(row: str, column: str, said: str) -> str:
    """A cell of a table as it is heard: "October, Home: 12"."""
    return translate("LookingBack", "{row}, {column}: {said}").format(
        row=row, column=column, said=said or translate("LookingBack", "a quiet time")
    )


def counted_spoken(name: str, count: int) -> str:
    """One count of a picture as it is heard: "Home: 12"."""
    return translate("LookingBack", "{name}: {count}").format(
        name=name, count=QLocale().toString(count)
    )


def chart_spoken(title: str, span: str, counts: "list[str]") -> str:
    """A chart as it is heard; the table below it says all of it."""
    return " ".join([f"{title}, {span}.", *(f"{count}." for count in counts)])


def which_days() -> str:
    return translate("LookingBack", "Which days would you like to see?")


def first_of_days() -> str:
    return translate("LookingBack", "From")


def last_of_days() -> str:
    return translate("LookingBack", "To")


def see_days() -> str:
    return translate("LookingBack", "See these days")


def days_unread() -> str:
    return translate("LookingBack", "Your view is as it was. A date looks like 2026-10-24.")
