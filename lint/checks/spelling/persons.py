"""A person everyone knows, with one part of the name misspelt: Donlad Trump, Angela Merkle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from lint.article import Article
from lint.checks.spelling.famous import bare, misspelt, strangers
from lint.finding import Finding
from lint.language.edits import one_edit
from lint.language.names.cores import letters
from lint.rule import Rule


def find(article: Article, rule: Rule, names: frozenset[str]) -> Iterator[Finding]:
    """Unknown words with a capital that stand beside one part of one of these names and are one
    slip away from the other."""
    words = article.words
    for form in strangers(article.forms):
        word = bare(form)
        if not word.isascii():
            continue
        for i in words.places({word, word + "'s"}):
            before = words.folded[i - 1] if i and words.gap[i] == " " else ""
            after = words.folded[i + 1].removesuffix("'s") if words.gap[i + 1] == " " else ""
            name = _meant(word, before, after, names)
            if name and words.text[i][0].isupper():
                yield misspelt(article, rule, i, name)


def _meant(word: str, before: str, after: str, names: frozenset[str]) -> str:
    """The part of a name that was meant by a word between two others; "" for none."""
    surnames, first_names = _parts(names)
    known = (*surnames[before], *first_names[after])
    if any(letters(name) == letters(word) for name in known):
        return ""  # an accent more or less is for `names/accents`
    return next((name for name in known if one_edit(word, name)), "")


@cache
def _parts(
    names: frozenset[str],
) -> tuple[defaultdict[str, list[str]], defaultdict[str, list[str]]]:
    """The surnames of each first name, and the first names of each surname."""
    surnames: defaultdict[str, list[str]] = defaultdict(list)
    first_names: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        first, last = name.split()
        surnames[first].append(last)
        first_names[last].append(first)
    return surnames, first_names
