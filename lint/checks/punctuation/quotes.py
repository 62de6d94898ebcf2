"""Quotation marks: one without its partner, and two kinds of them in one article."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.language.quotations import bare_tag
from lint.language.sentences import SAYING
from lint.text import Span

_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’"}
_OPENING = {"”": "“", "»": "«", '"': '"', "’": "‘"}
_QUOTES = frozenset('“”„«»"')
_FEW = 2
"""Odd marks up to this many are slips; more come from the system that made the text."""
_SENTENCE = 4
"""Words and marks of the shortest sentence that is quoted whole."""
_ELIDED = 2
"""Letters that a word after a single mark must have for the mark to open a quotation."""
_TAG = 5
"""Words after a comma among which the verb of a speech tag stands."""


def quotation_marks(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A quotation mark without its partner; where it is plain where the partner belongs, that
    place.

    A quotation of several paragraphs opens each of them and closes the last only.
    """
    words = article.words
    for i in article.quotations.unclosed:
        if words.text[i] in _CLOSING and not _elided(article, i):
            inner = words.text[i] == "‘" and article.quoted(words.start[i] - 1)
            end = _end_within(article, i) if inner else _end(article, i)
            if end >= 0 or _opens_sentence(article, i):
                yield _with_mark(article, i, end, _CLOSING[words.text[i]])
            else:
                yield _stretch(article, i)
    for i in article.quotations.unopened:
        if words.text[i] in _OPENING and _glued(article, i):
            opener = _OPENING[words.text[i]]
            stop, after = words.text[i - 1], words.text[i + 1]
            span = Span(words.start[i - 1], words.end[i + 1])
            yield span, (f"{stop} {opener}{after}",)
        elif words.text[i] in _OPENING:
            first = _beginning(article, i)
            if first < 0:
                yield Span(words.start[i], words.end[i]), ()
            else:
                opener = _OPENING[words.text[i]] + words.text[first]
                yield Span(words.start[first], words.end[first]), (opener,)


def _glued(article: Article, i: int) -> bool:
    """Does this mark stand between a stop and a capital, with no space on either side?"""
    words = article.words
    inside = 0 < i < len(words) - 1 and not words.gap[i] and not words.gap[i + 1]
    return inside and words.text[i - 1] in ".,:?!" and words.text[i + 1][0].isupper()


def _elided(article: Article, i: int) -> bool:
    """Is this mark an apostrophe that is turned the wrong way: ‘90s?"""
    after = article.words.text[i + 1] if i + 1 < len(article.words) else ""
    short = len(after) < _ELIDED and after not in ("a", "A", "I")
    return article.words.text[i] == "‘" and (after[:1].isdigit() or short)


def _opens_sentence(article: Article, i: int) -> bool:
    """Is a whole sentence quoted: after a stop, a colon or the verb of a speech tag?"""
    words = article.words
    begin, _ = _paragraph(article, i)
    return i == begin or words.text[i - 1][-1] in ".,:?!”—–" or words.folded[i - 1] in SAYING


def _end_within(article: Article, opened: int) -> int:
    """The last mark or word before the end of the quotation that the inner one stands in."""
    words = article.words
    _, stop = _paragraph(article, opened)
    closing = next((k for k in range(opened + 1, stop) if words.text[k] in '”"'), -1)
    return closing - 1


def _stretch(article: Article, i: int) -> tuple[Span, tuple[str, ...]]:
    """Words that are quoted in mid-sentence: a title, or all up to the end of the sentence."""
    words = article.words
    _, last = article.sentence_at(i)
    end = i + 1
    while end < last and words.text[end][0].isupper() and words.text[end + 1][0].isupper():
        end += 1
    title = i < last and words.text[i + 1][0].isupper()
    if not title:
        end = next((k - 1 for k in range(i + 1, last) if words.text[k] in _QUOTES), last)
        tag = next((k for k in range(i + 1, end) if words.text[k] == ","), end)
        end = tag if tag < end and _tag_follows(article, tag + 1, end + 1) else end
        if end < last and end != tag:
            return Span(words.start[i], words.end[i]), ()
    span = Span(words.start[i], words.end[end])
    found = article.text[span.start : span.end]
    mark = _CLOSING[words.text[i]]
    if title or found[-1] not in ".,?!":
        return span, (found + mark,)
    return span, (found + mark, found[:-1] + mark + found[-1])


def _with_mark(article: Article, i: int, end: int, mark: str) -> tuple[Span, tuple[str, ...]]:
    """The last word of a quotation and its stop, with the missing mark; the lone mark `i` itself
    if the end is anyone's guess."""
    words = article.words
    if end < 0:
        return Span(words.start[i], words.end[i]), ()
    start = end - 1 if words.gap[end] == "" and end - 1 > i else end
    if words.text[end][0].isalnum():
        start = end
    span = Span(words.start[start], words.end[end])
    found = article.text[span.start : span.end]
    if words.text[end].isalnum() and end + 1 < len(words) and "\n" not in words.gap[end + 1]:
        return span, (f"{found},{mark}", f"{found}{mark},")
    if found[-1] not in ".,?!":
        return span, (f"{found}.{mark}",)
    return span, (found + mark, found[:-1] + mark + found[-1])


def _paragraph(article: Article, i: int) -> tuple[int, int]:
    return next(edge for edge in reversed(article.paragraphs) if edge[0] <= i)


def _end(article: Article, opened: int) -> int:
    """The mark that ends the quotation opened at word `opened`, -1 if that is uncertain: the
    comma before a speech tag, else the stop at the end of the paragraph."""
    words = article.words
    _, stop = _paragraph(article, opened)
    if opened + 1 < stop and not words.text[opened + 1][0].isupper():
        return -1
    if not _opens_sentence(article, opened):
        return -1
    for k in range(opened + 1, stop):
        if words.text[k] in _QUOTES:
            return -1
        if words.text[k] in ",?!" and _tag_follows(article, k + 1, stop):
            return k
        tag = bare_tag(words, k, opened)
        if tag >= 0:
            return tag - 1
    ends = words.text[stop - 1] in ".?!" or words.text[stop - 1].isalpha()
    return stop - 1 if stop - opened > 3 and ends else -1


def _tag_follows(article: Article, i: int, stop: int) -> bool:
    """Do words like `he said` or `the Rev. John Smith told reporters` stand here?"""
    words = article.words
    for k in range(i, min(i + _TAG, stop)):
        if words.folded[k] in SAYING:
            said_by = words.folded[i:k] or words.folded[k + 1 : k + 2]
            return "," not in said_by and "who" not in said_by and "that" not in said_by
        if words.text[k] in ",.;:":
            return False
    return False


def _beginning(article: Article, closed: int) -> int:
    """The first word of the quotation closed at word `closed`, -1 if that is uncertain: after
    `said:`, else at the head of its sentence, if a comma or stop ends a whole clause there."""
    words = article.words
    if words.text[closed - 1][-1] not in ",.?!" or words.gap[closed]:
        return -1
    begin, _ = _paragraph(article, closed)
    marks = _QUOTES | {"‘", "’"} if words.text[closed] == "’" else _QUOTES
    last_mark = max((k for k in range(begin, closed) if words.text[k] in marks), default=-1)
    for k in range(closed - 2, max(begin, last_mark), -1):
        if words.text[k] in ",:" and words.folded[k - 1] in SAYING:
            return k + 1
    if last_mark >= 0:
        first, _ = article.sentence_at(closed - 1)
        return first if first > last_mark else -1
    return begin


def stops_outside(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A stop outside the quotation marks of a sentence that is quoted whole, or its comma before
    `he said`."""
    words = article.words
    for span in article.quotations.spans:
        close = article.word_at(span.end - 1)
        mark = words.text[close]
        after = words.text[close + 1 : close + 2]
        if after not in (["."], [","]) or words.gap[close + 1] or words.gap[close]:
            continue
        first = article.word_at(span.start)
        begin, stop = _paragraph(article, first)
        whole = first == begin or words.text[first - 1][-1] in '.?!”"'
        if not whole or close + 1 >= stop or words.text[close - 1][-1] in ".,?!…—":
            continue
        if not words.text[first + 1][0].isupper() or close - first < _SENTENCE:
            continue
        if words.text[first] not in '“"‘' or mark not in '”"’':
            continue
        ends = after == ["."] and not any(word.islower() for word in words.text[first - 1 : first])
        if ends or (after == [","] and _tag_follows(article, close + 2, stop)):
            yield Span(words.start[close], words.end[close + 1]), (after[0] + mark,)


def mixed(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A few straight marks in an article of curly ones, or the reverse. Quotation marks and
    apostrophes are counted apart."""
    text = article.text
    quotes = text.count("“") + text.count("”"), text.count('"')
    apostrophes = text.count("’"), text.count("'")
    wanted = _odd(quotes, "“”", '"') + _odd(apostrophes, "’", "'")
    if not wanted:
        return
    for i, word in enumerate(article.words.text):
        if any(mark in word for mark in wanted):
            right = _curled(article, i) if "'" in word or word == '"' else _straightened(word)
            if right:
                yield Span(article.words.start[i], article.words.end[i]), (right,)


def _odd(counts: tuple[int, int], curly: str, straight: str) -> str:
    """The marks of the kind that an article has only a few of, none if it has only one kind."""
    fewer, more = sorted(counts)
    if not 0 < fewer <= _FEW or more < 3 * fewer:
        return ""
    return curly if counts[0] == fewer else straight


def _straightened(word: str) -> str:
    return word.translate(str.maketrans("“”‘’", "\"\"''"))


def _curled(article: Article, i: int) -> str:
    """A straight mark made curly; a sign of feet, inches or minutes is left alone."""
    words = article.words
    word = words.text[i]
    if len(word) > 1:
        return "" if word[0].isdigit() else word.replace("'", "’")
    if i and words.gap[i] == "" and words.text[i - 1][-1].isdigit():
        return ""
    opens = i + 1 < len(words) and words.gap[i + 1] == "" and words.text[i + 1][0].isalnum()
    opens = opens and (i == 0 or words.gap[i] != "" or words.text[i - 1] in "([—–“‘\"'")
    elided = opens and word == "'" and words.text[i + 1][0].isdigit()
    if opens and not elided:
        return "“" if word == '"' else "‘"
    return "”" if word == '"' else "’"


def other_kind(article: Article) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """A quotation in double marks in an article that quotes in single ones, inside none of
    them."""
    outer: list[Span] = []
    for span in article.quotations.spans:
        if not outer or span.start >= outer[-1].end:
            outer.append(span)
    double = [span for span in outer if article.text[span.start] in '“"']
    single = [span for span in outer if article.text[span.start] in "‘'"]
    if 0 < len(double) <= _FEW and len(single) >= 2 * _FEW * len(double):
        for span in double:
            found = article.text[span.start : span.end]
            mixed_up = _QUOTES.intersection(found[1:-1]) or "' " in found or "’ " in found
            if article.text[span.end - 1] in '”"' and not mixed_up:
                closing = "’" if article.text[single[0].start] == "‘" else "'"
                yield span, (article.text[single[0].start] + found[1:-1] + closing,)
