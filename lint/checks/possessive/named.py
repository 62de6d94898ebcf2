"""Names that nobody bears: Englands largest, Microsofts service page, a novel of Dicken's."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article import Article
from lint.checks.possessive.several import is_people
from lint.checks.possessive.slip import Slip
from lint.checks.possessive.superlatives import is_superlative
from lint.language.classes import CLOSED_WORDS, NUMBERS
from lint.language.lexicon import CLASS_BITS, lexicon

_SHORTEST = 6
_WELL_KNOWN = 3.5
"""How common a name is that a reader knows (see `Word.zipf`)."""
_SEEN, _HARDLY_SEEN, _OFTENER = 3.2, 1.5, 1.5
_GROUPS = frozenset("the both and these those all most many some other his".split())
_OWNED = CLASS_BITS["noun"] | CLASS_BITS["plural"] | CLASS_BITS["adjective"]
_TOLD = CLASS_BITS["past"] | CLASS_BITS["third"] | CLASS_BITS["adverb"]
_MAY_FOLLOW = frozenset("own first second third next last best outside past".split())


def named(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """Englands largest; Microsofts service page."""
    words, known = article.words, lexicon()
    strange = {
        word
        for word in article.types
        if word[-1] == "s"
        and len(word) >= _SHORTEST
        and article.counts[word] == 1
        and word.isalpha()
        and not is_people(word)
        and not word.endswith(("ss", "ans", "ics"))
        and known.zipf(word) < _HARDLY_SEEN
        and _is_name(article, word[:-1])
    }
    for i in words.places(strange) if strange else ():
        text = words.text[i]
        before = words.text[i - 1] if i else "."
        if not text[0].isupper() or not text[1:].islower() or i + 2 >= len(words):
            continue
        if before.lower() in _GROUPS or words.gap[i + 1] != " ":
            continue
        if (
            before[0].isupper()
            and not article.starts_sentence(i - 1)
            and text[:-1] not in article.forms
        ):
            continue
        if _may_be_owned(article, i + 1):
            yield i, i, text[:-1] + "'s"


def _may_be_owned(article: Article, i: int) -> bool:
    """Nobody bears the name, so no verb of several follows."""
    word = article.words.folded[i]
    if word in _MAY_FOLLOW or is_superlative(word):
        return True
    if not article.words.text[i][0].islower() or word in CLOSED_WORDS or word in NUMBERS:
        return False
    facts = lexicon().word(word)
    return facts is not None and bool(facts.classes & _OWNED) and not facts.classes & _TOLD


def _is_name(article: Article, name: str) -> bool:
    facts = lexicon().word(name)
    if name.capitalize() in article.forms:
        return facts is None or facts.proper
    return facts is not None and facts.proper and facts.zipf >= _WELL_KNOWN and not facts.lower


def cut_short(article: Article, apostrophes: list[int], allow: frozenset[str]) -> Iterator[Slip]:
    """Dicken's novels, Jame's brother: a name in s whose s is taken for that of the possessive."""
    words, known = article.words, lexicon()
    for i in apostrophes:
        name = words.text[i][:-2]
        folded = name.lower()
        if not name[0].isupper() or not name[1:].islower() or len(name) < 4 or folded in allow:
            continue
        whole = known.word(folded + "s")
        if whole is None or not whole.proper or whole.zipf < _SEEN:
            continue
        if known.zipf(folded) < whole.zipf - _OFTENER and name not in article.forms:
            yield i, i, f"{name}s's|{name}s'"
