"""The age of a person whom the article has named, told again: Ann Doyle, 45 … Doyle, 54."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article, Block
from lint.checks.faults import Slip
from lint.checks.numbers.twice import aged
from lint.language.classes import MONTHS, WEEKDAYS
from lint.pattern import Pattern
from lint.text import Span

_NAMED = Pattern(
    r"\b((?:[A-Z][\w'’-]+ ){1,3})([A-Z][\w'’-]+), (?:aged )?(\d\d)(?=,|\.)"
    r"|\b(\d\d)-year-old ((?:[A-Z][\w'’-]+ ){1,3})([A-Z][\w'’-]+)"
)
_AGAIN = Pattern(r"(?:(?<=[.!?”] )|(?<=\n)|^)([A-Z][\w'’-]+), (?:aged )?(\d\d),(?= [a-z])")
_THE = Pattern(
    r"(?:(?<=[.!?”\"] )|(?<=\n)|^)The (\d\d)-year-old "
    r"(?!man|woman|boy|girl|victim|son|daughter|suspect|driver|passenger)(?=[a-z])"
)
_NOUN = Pattern(
    r"\b[Aa] (\d\d)-year-old ([a-z]+ )?"
    r"(man|woman|boy|girl|teenager|driver|teacher|student|cyclist)\b"
)
_NOUN_AGAIN = Pattern(
    r"\b([Tt]he|[Mm]an|[Ww]oman|[Bb]oy|[Gg]irl|[Tt]eenager|[Dd]river|[Tt]eacher|[Cc]yclist)"
    r"(?: (man|woman|boy|girl|teenager|driver|teacher|student|cyclist))?, (\d\d),"
)


def mentions(article: Article) -> Iterator[Slip]:
    """Another age than the one that a name, or the only man or woman of a story, came with."""
    text = article.text
    if len(aged(article)) < 2:
        return
    places = [article.words.start[i] for i in aged(article)]
    known = _known(article, {article.block_at(place) for place in places})
    ages = {age for age, _ in known.values()}
    for match in _AGAIN.finditer(text):
        told = known.get(match.group(1))
        if told is not None and told[0] != match.group(2) and told[1].start < match.start():
            yield _slip(match.start(2), told)
    for match in _THE.finditer(text):
        before = _spoken_of(article, match.start(), known)
        if before is None or match.group(1) in ages or article.quoted(match.start()):
            continue
        if before[1].end < match.start():
            yield _slip(match.start(1), before)
    yield from _within(article, known)
    yield from _lone(article, known)
    yield from _unnamed(article)


_LONE = Pattern(
    r"\b[Tt]he (\d\d)-year-old (?:said|says|added|told|has|had|was|is|who|also|will|did|took|won)\b"
)
_ANY = Pattern(r"\b\d{1,2}-year-old\b")


def _lone(article: Article, known: dict[str, Told]) -> Iterator[Slip]:
    """The 77-year-old, where the one person with an age is 71."""
    if len({told[0] for told in known.values()}) != 1 or len(known) != 1:
        return
    told = next(iter(known.values()))
    ages = {match.group() for match in _ANY.finditer(article.text)}
    for match in _LONE.finditer(article.text) if len(ages) == 1 else ():
        age = match.group(1)
        off = int(age) - int(told[0])
        near = off in (-10, 10, -1, 1) or age == told[0][::-1] or age[0] == told[0][0]
        if off and near and told[1].end < match.start() and not article.quoted(match.start()):
            yield _slip(match.start(1), told)


_WITHIN = Pattern(r"\b([A-Z][\w'’-]+), (?:aged )?(\d\d)(?=[,.)])")


def _within(article: Article, known: dict[str, Told]) -> Iterator[Slip]:
    """The surname or, where one person alone has it, the first name, in mid-sentence."""
    first: dict[str, Told | None] = {}
    for match in _NAMED.finditer(article.text) if known else ():
        name = (match.group(1) or match.group(5)).split()[0]
        surname = match.group(2) or match.group(6)
        told = known.get(surname)
        first[name] = told if first.get(name, told) == told else None
    for match in _WITHIN.finditer(article.text) if known else ():
        told = first.get(match.group(1)) or known.get(match.group(1))
        at = article.word_at(match.start())
        before = article.words.text[at - 1] if at else "."
        apart = not (before[0].isupper() or before == ".") or article.starts_sentence(at)
        if told is None or told[0] == match.group(2) or not apart:
            continue
        done = article.starts_sentence(at) and match.group(1) in known
        if told[1].end < match.start() and not done and not article.quoted(match.start()):
            yield _slip(match.start(2), told)


Told = tuple[str, Span]


def _known(article: Article, blocks: set[Block | None]) -> dict[str, Told]:
    """Surnames that one person of some paragraphs has, with an age; none told with two ages."""
    known: dict[str, Told] = {}
    names: dict[str, str] = {}
    for block in sorted({block.span for block in blocks if block is not None}):
        inside = article.text[block.start : block.end]
        for match in _NAMED.finditer(inside):
            one, group = (1, 3) if match.group(1) else (5, 4)
            surname = match.group(one + 1).removesuffix("’s").removesuffix("'s")
            span = Span(block.start + match.start(group), block.start + match.end(group))
            names.setdefault(surname, match.group(one).split()[-1])
            known.setdefault(surname, (match.group(group), span))
        for match in (*_SAID.finditer(inside), *_KIN.finditer(inside)):
            span = Span(block.start + match.start(2), block.start + match.end(2))
            known.setdefault(match.group(1), (match.group(2), span))
    for match in _FULL.finditer(article.text) if known else ():
        surname = match.group(2)
        if names.get(surname, match.group(1)) != match.group(1):
            known.pop(surname, None)
    return known


_SAID = Pattern(r"\b(?:said|says) ([A-Z][\w'’-]+), (\d\d)[,.]")
_KIN = Pattern(
    r"\b(?:brother|sister|son|daughter|wife|husband|mother|father|partner|cousin|friend"
    r"|Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][\w'’-]+), (\d\d)(?=[,.])"
)
_FULL = Pattern(r"\b([A-Z][a-z]+) ([A-Z][\w'’-]+)")
_CALENDAR = frozenset([*WEEKDAYS, *MONTHS])


def _spoken_of(article: Article, start: int, known: dict[str, Told]) -> Told | None:
    """The one person with an age of whom the sentence before speaks, nobody else being named."""
    word = article.word_at(start)
    first, _ = article.sentence_at(word)
    if not first:
        return None
    begin, end = article.sentence_at(first - 1)
    named = [w for w in article.words.text[begin : end + 1] if w in known]
    others = [
        w
        for k, w in enumerate(article.words.text[begin + 1 : end + 1], begin + 1)
        if w[0].isupper()
        and w not in known
        and w.lower() not in _CALENDAR
        and article.looks_named(k)
    ]
    return known[named[0]] if len(set(named)) == 1 and not others else None


def _slip(start: int, told: Told) -> Slip:
    return Slip(Span(start, start + 2), (told[0],), (told[1],), told[0])


def _unnamed(article: Article) -> Iterator[Slip]:
    """A man of 54 who in the headline, or further down, is 45."""
    text = article.text
    stated: dict[str, dict[str, Span]] = {}
    for match in _NOUN.finditer(text):
        stated.setdefault(match.group(3), {})[match.group(1)] = Span(*match.span(1))
    for match in _NOUN_AGAIN.finditer(text) if stated else ():
        noun = (match.group(2) or match.group(1)).lower()
        ages = stated.get(noun, {})
        head = article.in_headline(article.word_at(match.start(3)))
        definite = match.group(1).lower() == "the" and match.group(2)
        if len(ages) == 1 and match.group(3) not in ages and (head or definite):
            age, span = next(iter(ages.items()))
            yield Slip(Span(*match.span(3)), (age,), (span,), age)
