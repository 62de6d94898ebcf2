"""Every name of an article: how it is written, where, and in what company."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from lint.language.names.company import Company, Form
from lint.language.names.cores import CORES, Core
from lint.language.names.familiar import zipf
from lint.language.names.headlines import first_words, headline_words
from lint.language.names.register import Register
from lint.language.words import OPAQUE, Words

_OPENERS = frozenset("“\"‘'([{«:;—–-*•▪◦/|…")
_BEFORE_ADDRESS = frozenset("@#/")
_IN_ADDRESS = frozenset(".&")
_KINDS = frozenset(
    (
        "agency airline area bay bridge channel city club coast college company county district "
        "family firm god group hotel island lake language magazine militia mosque mountain "
        "neighborhood neighbourhood network newspaper party podcast province region restaurant "
        "river school ship state street suburb town tribe university valley village website"
    ).split()
)
"""Words that say what it is that has a name."""
_WHERE = frozenset("in at near outside inside around".split())
"""Words that places stand after, and people hardly."""
_ENOUGH = 60
"""Mentions of one form whose company is looked at: more would not change the verdict."""
_EVERYDAY = 4.9
"""Zipf frequency from which a word that opens a sentence is taken for that word and no name."""


class Mentions:
    """The names of one text.

    `first` are the first words of its sentences, `paragraphs` its ranges of words (first, past
    the last), `headed` tells which of these are headlines; `apart` are words that are not the
    writer's to spell.
    """

    def __init__(
        self,
        words: Words,
        first: Sequence[int],
        paragraphs: Iterable[tuple[int, int]],
        headed: Iterable[bool],
        register: Register,
        apart: Collection[int] = (),
    ) -> None:
        self.words = words
        self.register = register
        self.counts = Counter(words.text)
        self.sentence_first = first
        paragraphs = list(paragraphs)
        self.openings = {begin for begin, _ in paragraphs}
        self.starts = set(first_words(words, first))
        self.display = headline_words(words, paragraphs, headed)
        self.forms: dict[str, Form] = {}
        self.at: list[int] = []
        self.lower: dict[str, int] = {}
        self._cores: dict[str, Core] = {}
        self.apart = apart
        self._read()

    def _read(self) -> None:
        cores, lower = self._cores, self.lower
        for word, count in self.counts.items():
            if word.islower():
                lower[word] = count
            else:
                core = CORES[word]
                if core is not None:
                    cores[word] = core
        forms, at, starts, display, apart = (
            self.forms,
            self.at,
            self.starts,
            self.display,
            self.apart,
        )
        words, text = self.words, self.words.text
        last = len(text) - 1
        by_word: dict[str, Form] = {}
        for i in [i for i, word in enumerate(text) if word in cores]:
            if i in apart or (
                (text[i - 1] in _BEFORE_ADDRESS or (i < last and text[i + 1] in _IN_ADDRESS))
                and _in_address(i, words)
            ):
                continue
            word = text[i]
            at.append(i)
            form = by_word.get(word)
            if form is None:
                core = cores[word]
                form = forms.get(core.text)
                if form is None:
                    form = forms[core.text] = Form(core.text, core.key)
                by_word[word] = form
            form.at.append(i)
            if i not in starts and i not in display and text[i - 1] not in _OPENERS:
                form.inside += 1

    def core(self, word: int) -> Core | None:
        """The name in a word, if it holds one."""
        return self._cores.get(self.words.text[word])

    def sentence(self, word: int) -> int:
        """The number of the sentence that holds a word."""
        return bisect_right(self.sentence_first, word)

    def company(self, form: Form) -> Company:
        """The company a form keeps, found out on first use."""
        if form.company is None:
            form.company = Company()
            for i in form.at[:_ENOUGH]:
                self._look_around(i, form.company)
            if all(i in self.display for i in form.at):
                form.company.as_in_headlines()
        return form.company

    def _look_around(self, i: int, company: Company) -> None:
        before, after = self.before(i), self.after(i)
        if i in self.display:
            if before is not None:
                company.head_before.add(self._key(before))
            if after is not None:
                company.head_after.add(self._key(after))
            return
        first_name = self._first_name(before, company)
        if first_name and before is not None:
            company.before[first_name] += 1
            title = self.before(before)
            if title is not None and self.words.folded[title] in self.register.titles:
                company.titled.add(self._key(title))
        if after is not None:
            company.after[self._key(after)] += 1
        if i and self.words.folded[i - 1] in self.register.particles:
            company.particles.add(self.words.folded[i - 1])
        company.alone += not first_name and after is None
        company.listed += self._in_list(i)
        company.kinds.update(self._kinds(i))
        placed = self._in_country(i)
        company.where += placed
        company.elsewhere += not placed

    def _first_name(self, before: int | None, company: Company) -> str:
        """The name before a name, if it is no title and no word that opens the sentence."""
        if before is None:
            return ""
        text = self.words.text[before]
        key = self._key(before)
        if self.words.folded[before] in self.register.titles:
            company.titles.add(key)
            return ""
        if text.isupper() and len(key) > 1 and "." not in text:
            return ""
        if before in self.starts and (self.lower.get(key) or zipf(key) >= _EVERYDAY):
            return ""
        return key

    def _key(self, word: int) -> str:
        core = self.core(word)
        return core.key if core is not None else self.words.folded[word]

    def before(self, i: int) -> int | None:
        """The name, title or initial right before a word (its index), over the stop of a title or
        an initial."""
        words = self.words
        if i > 1 and words.text[i - 1] == "." and words.folded[i - 2] in self.register.titles:
            return i - 2
        if not i or i in self.starts or not _space(words.gap[i]):
            p = i - 1
            if i < 3 or words.text[p] != "." or not _initial(words.text[p - 1]):
                return None
        p = i - 1
        if words.text[p] == "." and p >= 2 and _initial(words.text[p - 1]):
            p -= 1
        if _initial(words.text[p]) and p and p not in self.starts and self.core(p - 1) is not None:
            return p - 1 if _space(words.gap[p]) else p
        if _initial(words.text[p]):
            return p
        core = self.core(p)
        whole = core is not None and not core.possessive and core.end == len(words.text[p])
        return p if whole else None

    def after(self, i: int) -> int | None:
        """The name right after a word (its index), over an initial and particles."""
        words = self.words
        core = self.core(i)
        if core is not None and core.possessive:
            return None
        q = i + 1
        if q + 1 < len(words) and _initial(words.text[q]) and _space(words.gap[q]):
            q += 2 if words.text[q + 1] == "." else 1
        if q + 1 < len(words) and words.text[q] == "&" and _space(words.gap[q]):
            q += 1
        while words.text[q : q + 1] and words.text[q] in self.register.particles:
            if q in self.starts or not _space(words.gap[q]):
                return None
            q += 1
        if q >= len(words) or q in self.starts or not _space(words.gap[q]):
            return None
        if q in self.display and i not in self.display:
            return None
        return q if self.core(q) is not None else None

    def _kinds(self, i: int) -> Iterator[str]:
        """What a word beside the name says it is: agency Irna, the villages of Siha, Gilan
        province."""
        folded = self.words.folded
        before = i - 1
        if i > 1 and folded[before] == "of":
            before -= 1
        for k in (before, i + 1):
            if 0 <= k < len(folded) and folded[k].rstrip("s") in _KINDS:
                yield folded[k].rstrip("s")

    def _in_country(self, i: int) -> bool:
        words = self.words
        if not i or words.folded[i - 1] not in _WHERE or words.text[i + 1 : i + 2] != [","]:
            return False
        return i + 2 < len(words) and self.core(i + 2) is not None

    def _in_list(self, i: int) -> bool:
        """Is the name one of many between commas: a line-up, credits?"""
        text = self.words.text
        left = i - 1 if self.before(i) is None else i - 2
        if left < 0 or text[left] not in ",;(" or i + 1 >= len(text):
            return False
        if text[i + 1] not in (",", ";", ")", "(", "and"):
            return False
        around = text[max(0, i - 10) : i + 11]
        return around.count(",") + around.count(";") >= 4


def _in_address(i: int, words: Words) -> bool:
    """Is the word no word of the text: part of an address or an account (FoxNews.com,
    @FoxNews), or of a sign that was not decoded (Universit&auml;t)?"""
    before = words.text[i - 1] if i and not words.gap[i] else ""
    if before in _BEFORE_ADDRESS and not (before == "/" and words.text[i][1:].islower()):
        return True
    if i + 2 >= len(words) or words.text[i + 1] not in _IN_ADDRESS or words.gap[i + 1]:
        return False
    follower = words.text[i + 2]
    if words.gap[i + 2] or not (follower.islower() or follower[0] == OPAQUE):
        return False
    return words.text[i + 1] == "." or words.text[i + 3 : i + 4] == [";"]


def _initial(text: str) -> bool:
    return len(text) == 1 and text.isupper()


def _space(gap: str) -> bool:
    return gap in (" ", "\u00a0", "\n", "\r\n")
