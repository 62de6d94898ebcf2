"""Finding listed words in a text, and the phrases around them: the engine of `replace` and
`confusion`.

Every entry is filed under one of its words, the longest that is no function word, so that a word
of the text that begins no entry costs one look-up.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lint.article import Article
from lint.checks.kind import Check, Part, RuleFault
from lint.finding import Edit, Finding
from lint.language.classes import CLOSED
from lint.language.phrase import Lists, Phrase, around, nearest, read_phrase, word_lists
from lint.language.words import fold, like, read_words
from lint.rule import Rule
from lint.text import Span

_COMMON = frozenset[str]().union(*CLOSED.values())

Entry = tuple[int, tuple[str, ...], "tuple[str, ...] | None", int, tuple[str, ...], bool]
"""Where its key stands in it, its folded words, its words as written if their case counts, its
rule, the suggestions, and whether it may stand capitalised in mid-sentence."""

Phrases = tuple[
    bool, dict[str, tuple[Phrase, ...]], dict[str, tuple[Phrase, ...]], tuple[Phrase, ...]
]
"""Phrases of a rule: whether one is the bare blank, those filed under the word before the blank,
those under the word after it, and the others."""

Filed = tuple[list[Entry], dict[str, list[Entry]], dict[str, list[Entry]]]
"""The entries with one key: those that are this word alone, those by the word after it, and those
by the word before it."""

Company = tuple[Phrases, Phrases, frozenset[str]]
"""The phrases in which a word is wrong, those in which it is right, and folded words of which one
must stand in the same sentence, if there are any."""

Tables = tuple[dict[str, Filed], dict[int, Company]]
"""The entries by their keys, and the company they are wrong in for each rule that names one."""


class Wording:
    """Collects the entries and phrases of many rules into tables."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._entries: dict[str, Filed] = {}
        self._company: dict[int, Company] = {}

    def add(
        self,
        rule: int,
        words: Mapping[str, str],
        when: Sequence[str],
        unless: Sequence[str],
        lists: Mapping[str, tuple[str, ...]],
        *,
        names: bool,
        marks: Sequence[str] = (),
        near: Sequence[str] = (),
    ) -> None:
        """Add one rule. Raises RuleFault.

        `words` maps what is wrong to what is right (`a|b`: two suggestions), `marks` are wrong
        words without a correction; `names` tells whether a word with a capital in mid-sentence
        counts; of `near` one word must stand in the same sentence.
        """
        known = word_lists(lists, self._lists)
        for wrong, right in words.items():
            self._file(rule, wrong, tuple(right.split("|")) if right else ("",), names=names)
        for wrong in marks:
            self._file(rule, wrong, (), names=names)
        if tuple(when) != ("_",) or unless or near:
            self._company[rule] = (
                _read_phrases(rule, "when", when, known),
                _read_phrases(rule, "unless", unless, known),
                frozenset(map(fold, near)),
            )

    def _file(self, rule: int, wrong: str, suggestions: tuple[str, ...], *, names: bool) -> None:
        words = read_words(wrong)
        if not len(words):
            raise RuleFault(rule, "words", f"`{wrong}` holds no word")
        key = max(
            range(len(words)),
            key=lambda i: (words.folded[i] not in _COMMON, len(words.folded[i])),
        )
        exact = tuple(w.replace("’", "'") for w in words.text) if wrong != wrong.lower() else None
        entry = (key, tuple(words.folded), exact, rule, suggestions, names or exact is not None)
        for form in _forms(words.folded, key):
            alone, after, before = self._entries.setdefault(form, ([], {}, {}))
            if len(words) == 1:
                alone.append(entry)
            elif key < len(words) - 1:
                for follower in _forms(words.folded, key + 1):
                    after.setdefault(follower, []).append(entry)
            else:
                before.setdefault(words.folded[key - 1], []).append(entry)

    def tables(self) -> Tables:
        """Everything added, as plain data."""
        return self._entries, self._company


def _forms(folded: Sequence[str], i: int) -> tuple[str, ...]:
    """The forms in which a word of an entry may stand: the last takes a possessive ending, unless
    the ending makes another word of it (`there's`)."""
    word = folded[i]
    possessive = word + "'s"
    last = i == len(folded) - 1 and word[-1].isalpha()
    return (word, possessive) if last and possessive not in CLOSED["contracted"] else (word,)


def _read_phrases(rule: int, field: str, sources: Iterable[str], lists: Lists) -> Phrases:
    always = False
    before: dict[str, list[Phrase]] = {}
    after: dict[str, list[Phrase]] = {}
    others: list[Phrase] = []
    for source in sources:
        try:
            phrase = read_phrase(source, lists)
        except ValueError as problem:
            raise RuleFault(rule, field, str(problem)) from None
        beside = nearest(phrase)
        if phrase == ((), ()):
            always = True
        elif beside is None:
            others.append(phrase)
        else:
            side, words = beside
            for word in words:
                (after if side else before).setdefault(word, []).append(phrase)
    return always, _tuples(before), _tuples(after), tuple(others)


def _tuples(phrases: dict[str, list[Phrase]]) -> dict[str, tuple[Phrase, ...]]:
    return {word: tuple(of) for word, of in phrases.items()}


def build(parts: Sequence[Part]) -> Check:
    """Make a check that looks for the entries of all these tables."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            yield from _find(article, tables, rules)

    return check


def _find(article: Article, tables: Tables, rules: Sequence[Rule]) -> Iterator[Finding]:
    entries, company = tables
    folded = article.words.folded
    for i in [i for i, word in enumerate(folded) if word in entries]:
        for entry in _candidates(entries[folded[i]], folded, i):
            first = i - entry[0]
            last = first + len(entry[1]) - 1
            if _stands(entry, folded, first, last):
                edge = _paragraph(article, first, last)
                if edge is not None and _suspect(article, entry, company, (first, last), edge):
                    yield from _finding(article, entry, rules, first, last)


def _candidates(filed: Filed, folded: list[str], i: int) -> list[Entry]:
    """The entries whose key is word `i` and whose word beside the key stands there too."""
    alone, after, before = filed
    if after and i + 1 < len(folded):
        alone = alone + after.get(folded[i + 1], [])
    if before and i:
        alone = alone + before.get(folded[i - 1], [])
    return alone


def _suspect(
    article: Article,
    entry: Entry,
    company: dict[int, Company],
    place: tuple[int, int],
    edge: tuple[int, int],
) -> bool:
    """Do case and company of the words at `place` make them wrong?"""
    if not _written_so(article, entry, *place):
        return False
    if entry[3] not in company:
        return True
    when, unless, near = company[entry[3]]
    if near and near.isdisjoint(_others(article, *place)):
        return False
    return _one_holds(when, article, place, edge) and not _one_holds(unless, article, place, edge)


def _others(article: Article, first: int, last: int) -> list[str]:
    """The other words of the sentence around these, folded."""
    start, end = article.sentence_at(first)
    folded = article.words.folded
    return folded[start:first] + folded[last + 1 : end + 1]


def _stands(entry: Entry, folded: list[str], first: int, last: int) -> bool:
    """Do the entry's words stand here, the last perhaps with a possessive ending?"""
    wanted = entry[1]
    if first < 0 or last >= len(folded) or tuple(folded[first:last]) != wanted[:-1]:
        return False
    end = folded[last]
    if end == wanted[-1]:
        return True
    possessive = any(
        word.endswith(("'s", "'")) for word in entry[4]
    )  # what is put right has its apostrophe here
    return end[:-2] == wanted[-1] and end.endswith("'s") and not possessive


def _paragraph(article: Article, first: int, last: int) -> tuple[int, int] | None:
    """The paragraph around these words, None if they stand in two or in none."""
    paragraphs = article.paragraphs
    edge = paragraphs[max(bisect_right(paragraphs, (first, len(article.words))) - 1, 0)]
    return edge if edge[0] <= first and last < edge[1] else None


def _written_so(article: Article, entry: Entry, first: int, last: int) -> bool:
    """Is the case of the words one in which the entry counts?"""
    exact, names = entry[2], entry[5]
    text = article.words.text
    if exact is not None:
        written = [word.replace("’", "'") for word in text[first : last + 1]]
        if article.in_headline(first):
            written = [w if w != e.upper() else e for w, e in zip(written, exact, strict=True)]
        return all(w in (e, e + "'s") for w, e in zip(written, exact, strict=True))
    return names or not article.looks_named(first)


def _one_holds(
    phrases: Phrases, article: Article, place: tuple[int, int], edge: tuple[int, int]
) -> bool:
    always, before, after, others = phrases
    first, last = place
    if always:
        return True
    words = article.words
    left = before.get(words.folded[first - 1], ()) if before and first > edge[0] else ()
    right = after.get(words.folded[last + 1], ()) if after and last + 1 < edge[1] else ()
    return any(
        around(phrase, words, first, last, edge) for of in (left, right, others) for phrase in of
    )


def _finding(
    article: Article, entry: Entry, rules: Sequence[Rule], first: int, last: int
) -> Iterator[Finding]:
    words = article.words
    end = words.end[last]
    if words.folded[last] != entry[1][-1]:
        end -= len("'s")
    span = Span(words.start[first], end)
    found = article.text[span.start : span.end]
    suggestions = tuple(
        suggestion
        for word in entry[4]
        if (suggestion := article.punctuated(_cased(article, entry, first, found, word))) != found
    )
    if suggestions and suggestions[0][:1] == "-":
        suggestions = tuple(suggestion[1:] for suggestion in suggestions)
        span = Span(words.end[first - 1], end)
    if suggestions or not entry[4]:
        edits = (Edit(_with_space(article.text, span), ""),) if suggestions == ("",) else ()
        yield rules[entry[3]].finding(span, found, suggestions, edits=edits)


def _cased(article: Article, entry: Entry, first: int, found: str, word: str) -> str:
    """The correction with the capitals of what it replaces, unless its own are asked for, and
    with a space where a word takes the place of a sign: 5%, 5 percent."""
    if not found[0].isalnum() and word[:1].isalnum() and not article.words.gap[first]:
        return " " + word
    if entry[2] is None or article.words.text[first] not in (entry[2][0], entry[2][0] + "'s"):
        return like(found, word)
    return word[:1].upper() + word[1:] if article.starts_sentence(first) else word


def _with_space(text: str, span: Span) -> Span:
    """The span with one of the spaces that would be left beside each other without it."""
    if text[span.end : span.end + 1] == " " and text[max(span.start - 1, 0) : span.start] in (
        "",
        " ",
        "\n",
    ):
        return Span(span.start, span.end + 1)
    if text[max(span.start - 1, 0) : span.start] == " ":
        return Span(span.start - 1, span.end)
    return span
