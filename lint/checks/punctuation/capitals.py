"""Capitals: at the head of a sentence, all through one, and in a headline."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.classes import CLOSED
from lint.language.lexicon import lexicon
from lint.text import Span

_SHOUTED = 6
"""Words in capitals, running, that are no name any more."""
_SMALL = frozenset().union(
    CLOSED["article"],
    CLOSED["preposition"],
    CLOSED["conjunction"],
    CLOSED["be"],
    CLOSED["pronoun"],
    CLOSED["possessive"],
    CLOSED["object"],
    ["that", "this", "not", "no", "than", "has", "have", "will", "can", "do", "does", "v", "vs"],
)
"""Words that a headline in title case may write small."""
_SHORTENED = frozenset("approx incl etc est min max tel ext dept govt vols resp apt".split())
_FINITE = CLOSED["be"] | CLOSED["modal"] | frozenset("has have had do does did".split())
_FRAGMENT = 6
"""Words of the longest end of a sentence that a stop for a comma cut off."""
_MOSTLY = 5
"""Words a headline must have of one kind for the odd one to be a slip."""


def small_start(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A sentence that begins with a small letter."""
    words = article.words
    for i in range(1, len(words) - 1):
        if words.text[i] in ".?!" and words.gap[i] == "" and _small_after(article, i):
            after = words.text[i + 1]
            if _fragment(article, i + 1):
                span = Span(words.start[i], words.end[i + 1])
                yield span, (f", {after}", f". {after[0].upper()}{after[1:]}")
            else:
                span = Span(words.start[i + 1], words.end[i + 1])
                yield span, (after[0].upper() + after[1:],)
    stopped = True
    for (begin, stop), block in zip(article.paragraphs, article.blocks, strict=True):
        whole, stopped = stopped, words.text[stop - 1][-1] in '.?!”"' if stop > begin else True
        if whole and stopped and block.part == "body" and stop - begin > _SHOUTED:
            first = begin + (words.text[begin] in "“\"‘'")
            word = words.text[first]
            item = len(word) == 1 and words.text[first + 1] in ".):"  # a. One thing.
            ends = words.text[stop - 1][-1] in '.?!”"'
            if word.isalpha() and word.islower() and ends and not item:
                span = Span(words.start[first], words.end[first])
                yield span, (word[0].upper() + word[1:],)


def _fragment(article: Article, i: int) -> bool:
    """Is there no verb between this word and the next stop, so that a comma was meant?"""
    words, known = article.words, lexicon()
    _, stop = next(edge for edge in reversed(article.paragraphs) if edge[0] <= i)
    end = next((k for k in range(i, stop) if words.text[k] in ".?!"), stop)
    return end - i <= _FRAGMENT and not any(
        word in _FINITE or known.is_class(word, "past") for word in words.folded[i:end]
    )


def _small_after(article: Article, stop: int) -> bool:
    """Do a common word before this stop and one after it make it the end of a sentence?"""
    words = article.words
    before, after, gap = words.text[stop - 1], words.text[stop + 1], words.gap[stop + 1]
    return (
        gap.isspace()
        and "\n" not in gap
        and after.isalpha()
        and after.islower()
        and (len(after) > 1 or after == "a")
        and before.isalpha()
        and (
            before.islower()
            or before.lower() in CLOSED["weekday"]
            or (after in _STARTERS and _name_elsewhere(article, stop - 1))
        )
        and (words.text[stop] != "." or (len(before) > 3 and before not in _SHORTENED))
        and not (words.text[stop] != "." and article.quoted(words.start[stop]))
    )


def shouted(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """Running text in capitals within a paragraph of prose."""
    words = article.words
    for (begin, stop), block in zip(article.paragraphs[1:], article.blocks[1:], strict=True):
        if block.part != "body" or sum(map(str.isupper, words.text[begin:stop])) < _SHOUTED:
            continue
        run: list[int] = []
        small = 0
        for i in range(begin, stop):
            word = words.text[i]
            if word in ",'’-":
                continue
            if word.isupper() and (len(word) > 1 or word in "AI"):
                run.append(i)
                small += words.folded[i] in _SMALL
            else:
                yield from _shout(article, run, small)
                run, small = [], 0
        yield from _shout(article, run, small)


def _shout(article: Article, run: list[int], small: int) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A run of capitals with a function word in it: initials stand beside each other without."""
    if len(run) >= _SHOUTED and small:
        yield Span(article.words.start[run[0]], article.words.end[run[-1]]), ()


def headline(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A headline in title case with a word left small."""
    words = article.words
    for (begin, stop), block in zip(article.paragraphs, article.blocks, strict=True):
        if block.part != "headline":
            continue
        weighty = [
            i
            for i in range(begin + 1, stop)
            if words.text[i].isalpha() and words.folded[i] not in _SMALL and len(words.text[i]) > 2
        ]
        small = [i for i in weighty if words.text[i].islower()]
        if len(small) == 1 and len(weighty) > _MOSTLY:
            word = words.text[small[0]]
            span = Span(words.start[small[0]], words.end[small[0]])
            yield span, (word[0].upper() + word[1:],)


_STREETS = frozenset(["Lane", "Street", "Avenue", "Road", "Drive", "Terrace", "Crescent", "Close"])
_BEFORE_STREETS = frozenset("at on in off of to near from along by and between".split())
_ALWAYS = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february april june july "
        "september october november december american british canadian european african asian "
        "australian german italian russian ukrainian chinese japanese korean indian iranian iraqi "
        "israeli palestinian syrian mexican brazilian irish scottish welsh spanish portuguese "
        "dutch greek hungarian romanian swedish norwegian finnish afghan pakistani egyptian "
        "christian christianity muslim islam islamic jewish catholic protestant hindu buddhist "
        "nobel oscar christmas easter thanksgiving britain england scotland ireland france germany "
        "italy spain russia ukraine japan korea iran iraq israel syria egypt mexico brazil canada "
        "australia africa asia europe america london paris berlin moscow washington carolina "
        "texas california florida ohio michigan facebook twitter youtube"
    ).split()
)
"""Words that nobody writes small."""


_PAIRS = {
    "York": "new",
    "Zealand": "new",
    "Jersey": "new",
    "Delhi": "new",
    "Hampshire": "new",
    "Orleans": "new",
    "Carolina": "north south",
    "Dakota": "north south",
    "Korea": "north south",
    "Ocean": "pacific atlantic indian arctic",
    "Navy": "royal",
    "Marines": "royal",
    "States": "united",
    "Nations": "united",
    "Kingdom": "united",
    "Arabia": "saudi",
    "Kong": "hong",
    "Angeles": "los",
    "Francisco": "san",
    "Diego": "san",
    "House": "white",
    "Court": "supreme",
    "Strip": "gaza",
    "East": "middle",
    "Union": "european soviet",
    "War": "cold civil",
    "Prize": "nobel pulitzer booker turner",
}
"""Names of two words, and the first word that has lost its capital."""


def small_name(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A name that has lost its capital: on monday, at mill Lane."""
    words = article.words
    held = _ALWAYS & article.forms
    for i in words.places(held) if held else ():
        word = words.text[i]
        plain = word.islower() and words.gap[i] == " " and i + 1 < len(words)
        if (plain and words.gap[i + 1] != "") or (plain and words.text[i + 1] in ".,;:?!’'"):
            yield Span(words.start[i], words.end[i]), (word.capitalize(),)
    streets = _STREETS & article.forms
    for i in words.places({street.lower() for street in streets}) if streets else ():
        if i > 1 and words.text[i] in streets and words.folded[i - 2] in _BEFORE_STREETS:
            word = words.text[i - 1]
            if word.isalpha() and word.islower() and lexicon().is_class(word, "noun"):
                span = Span(words.start[i - 1], words.end[i - 1])
                yield span, (word.capitalize(),)
    seconds = article.forms & _PAIRS.keys()
    for i in words.places({second.lower() for second in seconds}) if seconds else ():
        before = words.text[i - 1] if i else "."
        if before.islower() and before in _PAIRS.get(words.text[i], "").split():
            yield Span(words.start[i - 1], words.end[i - 1]), (before.capitalize(),)


_STARTERS = frozenset("the he she it they his her their this that these those there we".split())
"""Small words that open many sentences."""


def _name_elsewhere(article: Article, i: int) -> bool:
    """Does this word with a capital stand elsewhere in mid-sentence with no stop behind it, so
    that it is no abbreviation?"""
    words = article.words
    alike = [k for k in words.places({words.folded[i]}) if words.text[k] == words.text[i]]
    return any(k != i and words.text[k + 1 : k + 2] != ["."] for k in alike)
