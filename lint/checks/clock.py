"""clock: times of day, written as the house or else the article writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault
from lint.finding import Finding
from lint.language.clock import Shape, Time, read_day_times, read_times
from lint.language.phrase import Lists
from lint.language.words import read_words
from lint.rule import Rule, RuleFile
from lint.text import Span

_FEW = 2
"""More times by the other clock come from a timetable."""


class Spec(NamedTuple):
    """Times of day."""

    form: str = ""
    """How the house writes half past seven in the evening: `7:30 p.m.`, `7.30pm`. The full hour
    then goes without minutes. Left out: as most times of the article are written."""
    dial: bool = False
    """Mark the times that are by the other clock, of 12 hours or of 24, than most are."""


Tables = list[tuple[str, bool]]
"""The form and the dial of each rule."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    for number, file in enumerate(files):
        if file.spec.form and _shape(file.spec.form) is None:
            raise RuleFault(number, "form", f"`{file.spec.form}` is no time such as `7:30 p.m.`")
    return [(file.spec.form, file.spec.dial) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    all_rules = [
        (rule, *tables) for part, of in parts for rule, tables in zip(of, part, strict=True)
    ]
    dials = [rule for rule, _, dial in all_rules if dial]
    rules = [(rule, _shape(form)) for rule, form, dial in all_rules if not dial]
    if any(shape for _, shape in rules):  # the house decides, and not the article
        rules = [entry for entry in rules if entry[1] is not None]

    def check(article: Article) -> Iterator[Finding]:
        times = list(read_times(article.words, article.types))
        for rule, house in rules:
            shape = house or _usual(times)
            if shape is None:
                continue
            for time in times:
                span, right = _written(article, time, shape, whole=house is None)
                found = article.text[span.start : span.end]
                if found.replace("\u00a0", " ") != right:
                    related = tuple(
                        Span(article.words.start[t.first], article.words.end[t.last])
                        for t in times
                        if t.shape[1:] == shape[1:] and t is not time
                    )
                    yield rule.finding(span, found, (right,), related=related)
        for rule in dials if times else ():
            yield from _other_dial(article, times, rule)

    return check


def _other_dial(article: Article, times: Sequence[Time], rule: Rule) -> Iterator[Finding]:
    """The few times by the clock of 12 hours among those of 24, or the reverse."""
    words = article.words
    days = list(read_day_times(words, article.types))
    sure = [time for time in days if time.hour > 12 or words.text[time.word][0] == "0"]
    if not sure:
        return
    if len(days) > len(times) or (len(days) == len(times) and days[0].word < times[0].first):
        for time in times if len(times) <= _FEW else ():
            hour = int(time.hour) % 12 + (12 if time.half == "p" else 0)
            span = Span(words.start[time.first], words.end[time.last])
            found = article.text[span.start : span.end]
            yield rule.finding(span, found, (f"{hour:02}:{time.minutes or '00'}",))
    elif len(sure) <= _FEW:
        shape = _usual(times)
        if shape is None:
            return
        for day in sure:
            half = shape.half("p" if day.hour >= 12 else "a")
            minutes = (shape.mark or ":") + day.minutes if day.minutes != "00" else ""
            span = Span(words.start[day.word], words.end[day.word])
            right = f"{(day.hour - 1) % 12 + 1}{minutes}{shape.gap}{half}"
            yield rule.finding(span, words.text[day.word], (right,))


def _shape(form: str) -> Shape | None:
    words = read_words(form)
    times = read_times(words, frozenset(words.folded))
    return next((time.shape for time in times if time.minutes), None)


def _usual(times: Sequence[Time]) -> Shape | None:
    """The shape of most times, of two alike the one that came first; None if there is no time."""
    shapes = Counter(time.shape._replace(mark="") for time in times).most_common()[:1]
    marks = Counter(time.shape.mark for time in times if time.minutes).most_common()[:1]
    if not shapes:
        return None
    return shapes[0][0]._replace(mark=marks[0][0] if marks else ":")


def _written(article: Article, time: Time, shape: Shape, *, whole: bool) -> tuple[Span, str]:
    """The place of a time and how it is written in a shape; `whole`: 7:00 keeps its noughts.

    A stop that ends the sentence and one that ends `p.m.` are one.
    """
    words = article.words
    minutes = "" if time.minutes == "00" and not whole else time.minutes
    right = time.hour + (shape.mark + minutes if minutes else "") + shape.gap
    right += shape.half(time.half)
    last = time.last
    if right.endswith("."):
        if last + 1 < len(words) and words.text[last + 1] == ".":
            last += 1
    elif words.text[last].endswith(".") and article.sentence_at(last)[1] == last:
        right += "."
    return Span(words.start[time.first], words.end[last]), right
