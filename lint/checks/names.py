"""names: one name, one spelling, with no list of names."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lint.article import Article
from lint.checks import wording
from lint.checks.apart import not_the_writers, quoted_in_writing
from lint.checks.kind import Check, Part, RuleFault, require_known
from lint.finding import Finding
from lint.language.names.cores import letters
from lint.language.names.doubt import (
    AMPERSAND,
    CAPITALS,
    JOINING,
    KINDS,
    STOPS,
    Doubt,
)
from lint.language.names.doubts import doubts
from lint.language.names.mentions import Mentions
from lint.language.names.register import Register, groups, pairs, united
from lint.language.phrase import Lists
from lint.rule import Rule, RuleFile

_SURE = 5
"""Points from which a form that stands more often is proposed as certain."""
_QUOTED = (AMPERSAND, CAPITALS, JOINING, STOPS)
"""What is someone else's in what is quoted from writing."""


class Spec(NamedTuple):
    """What is looked for in names, and what is known of names beforehand. What is known holds for
    all rules of the kind."""

    find: tuple[str, ...] = ()
    """Kinds of doubt: spelling, capitals, joining, accents, stops, apostrophe, ampersand, article,
    lower-case, first-letter, possessive, first-name."""
    points: int = 3
    """The evidence it takes: 2 finds more and is wrong more often, 5 is next to certain."""
    tie: str = ""
    """The message where both forms stand equally often."""
    titles: tuple[str, ...] = ()
    """Words before a name that are no part of it, in lower case. `<name>` is a list of words/."""
    particles: tuple[str, ...] = ()
    """Small words within names: de, van, bin."""
    different: tuple[str, ...] = ()
    """Names that are alike and not the same, a line: `Iran, Iraq`."""
    same: tuple[str, ...] = ()
    """Spellings of one name, a line: `Gaddafi, Qaddafi, Gadhafi`."""
    given: tuple[str, ...] = ()
    """Spellings of a first name, a line: they tell of a slip only before the same surname."""
    known: tuple[str, ...] = ()
    """Names that exist and that the lexicon does not have, many a line."""
    house: tuple[str, ...] = ()
    """What the house writes, a line: `Zelenskyy < Zelensky, Zelenskiy`; a name alone is right."""
    unless: tuple[str, ...] = ()
    """Phrases in which another form than the house's is right; it fills the blank `_`."""


_KNOWN = ("titles", "particles", "different", "same", "given", "known")
Search = tuple[int, tuple[str, ...], int, str]
"""The rule, what it finds, the points that takes, its message for a tie."""
Known = tuple[Any, ...]
"""The first six fields of a `Register`."""
Tables = tuple[list[Search], Known, wording.Tables, dict[str, str]]
"""What is looked for, what is known, the house's choices as words, and as letters."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> Tables:
    """Make the tables of this kind; see `Kind.compile`."""
    searches: list[Search] = []
    known: dict[str, list[str]] = {name: [] for name in _KNOWN}
    choices = wording.Wording(lists)
    house: dict[str, str] = {}
    for number, file in enumerate(files):
        spec = file.spec
        for kind in " ".join(spec.find).split():
            require_known(number, "find", kind, KINDS)
        if spec.find:
            kinds = tuple(" ".join(spec.find).split())
            searches.append((number, kinds, spec.points, spec.tie))
        for name in _KNOWN:
            known[name] += _lines(number, name, getattr(spec, name), lists)
        chosen = dict(_choices(spec.house))
        house |= {letters(wrong): right for wrong, right in chosen.items()}
        wrong_forms = {wrong: right for wrong, right in chosen.items() if wrong != right}
        choices.add(number, wrong_forms, ("_",), spec.unless, {}, names=True)
    return searches, _known(known), choices.tables(), house


def _known(lines: Mapping[str, list[str]]) -> Known:
    parted = {name: [line.split(",") for line in of] for name, of in lines.items()}
    return (
        frozenset(lines["titles"]),
        frozenset(lines["particles"]),
        pairs(parted["different"]),
        groups(parted["same"]),
        groups(parted["given"]),
        frozenset(letters(name) for names in parted["known"] for name in names),
    )


def _lines(number: int, field: str, entries: Iterable[str], lists: Lists) -> Iterator[str]:
    """The entries, with those of the word lists they name."""
    for entry in entries:
        if entry[0] != "<":
            yield entry
            continue
        listed = lists(entry[1:-1])
        if listed is None:
            raise RuleFault(number, field, f"there is no list {entry}")
        yield from listed


def _choices(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each form a house has decided on, the right one among them, and the right one."""
    for line in lines:
        right, _, wrong = line.partition("<")
        yield right.strip(), right.strip()
        for form in wrong.split(","):
            if form.strip():
                yield form.strip(), right.strip()


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""
    register, wanted = knowledge(parts)
    searches = _searches(parts)
    house = {key: right for part in parts for key, right in part.tables[3].items()}
    choices = wording.build([Part(part.tables[2], part.rules) for part in parts])

    def check(article: Article) -> Iterator[Finding]:
        decided = list(choices(article)) if house else []
        yield from decided
        taken = {finding.span for finding in decided}
        for doubt in doubts(read(article, register), wanted):
            rule, _, tie = searches[doubt.kind]
            at = tuple(span for span in doubt.at if span not in taken)
            if at and not (doubt.kind in _QUOTED and quoted_in_writing(article, doubt)):
                right = house.get(letters(doubt.major), doubt.major)
                yield from _findings(article, doubt._replace(at=at, major=right), rule, tie)

    return check


def knowledge(parts: Sequence[Part]) -> tuple[Register, dict[str, int]]:
    """What all these rulebooks know of names, and the kinds of doubt they look for, each with the
    points it takes."""
    return _register(parts), {kind: least for kind, (_, least, _) in _searches(parts).items()}


def _register(parts: Sequence[Part]) -> Register:
    known = [part.tables[1] for part in parts]
    titles, particles, different, same, given, heard = zip(*known, strict=True)
    return Register(
        frozenset().union(*titles),
        frozenset().union(*particles),
        frozenset().union(*different),
        united(same),
        united(given),
        frozenset().union(*heard),
        frozenset(letters(right) for part in parts for right in part.tables[3].values()),
    )


def _searches(parts: Sequence[Part]) -> dict[str, tuple[Rule, int, str]]:
    """For each kind of doubt the last rule that looks for it."""
    return {
        kind: (part.rules[number], least, tie)
        for part in parts
        for number, kinds, least, tie in part.tables[0]
        for kind in kinds
    }


def read(article: Article, register: Register) -> Mentions:
    """The names of an article."""
    headed = [block.part in ("headline", "heading", "byline") for block in article.blocks]
    return Mentions(
        article.words,
        article.sentences.first,
        article.paragraphs,
        headed,
        register,
        not_the_writers(article),
    )


def _findings(article: Article, doubt: Doubt, rule: Rule, tie: str) -> Iterator[Finding]:
    major = article.punctuated(doubt.major)
    tied = len(doubt.at) >= len(doubt.others)
    sure = not tied and doubt.points >= _SURE
    if tied:
        rule = rule._replace(message=tie or rule.message)
    for span in doubt.at[:1] if tied else doubt.at:
        found = article.text[span.start : span.end]
        yield rule.finding(
            span,
            found,
            (major,) if doubt.settled or not tied else (major, found),
            safe=sure,
            related=(*doubt.others, *(other for other in doubt.at if other != span)),
            level="" if sure else "warning",
            here=_times(len(doubt.at)),
            times=_times(len(doubt.others)),
        )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
