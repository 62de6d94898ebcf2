"""What stands around a strange word and excuses it: another language, other marks, a name in
Latin."""

from __future__ import annotations

from lint.article import Article
from lint.language.lexicon import lexicon
from lint.language.spelling.unknown import is_explained

_FOREIGN_SMALL = frozenset(
    (
        "au aux das de del della der des di du el je et il ja la las le les los und van von "
        "qu'on qu'il qu'elle c'est n'est l'on d'un d'une"
    ).split()
)
"""Small words of other languages that no English sentence has in lower case but in names."""
_LATIN = ("a", "ae", "ens", "ex", "i", "ii", "is", "ix", "or", "um", "us", "yx")
_AFTER_DISEASE = (*_LATIN, "e")
_DISEASES = ("oma", "itis", "osis", "plasia", "trophy", "algia", "emia", "aemia", "pathia", "ylum")
"""Endings of a disease, which takes its second word from Latin too: glioblastoma multiforme."""
_GENUS = 3.6
"""How common (zipf) a genus may be as a word: Salmonella."""
_REACH, _STRANGERS, _SHARE = 12, 4, 0.17
"""A passage is in another language if so many of the words on each side hold at least so many
strange ones, and those are such a share."""
_LONGEST_GLOSS = 5
"""Words and bracket that explain a foreign word."""
_LANGUAGES = frozenset("Arabic Greek Hebrew Hindi Latin Persian Sanskrit Urdu Yiddish".split())
"""Names of languages that hardly anything else is called by."""
_QUOTES = "\"'“”‘’«»"


def is_foreign_passage(article: Article, i: int) -> bool:
    """Is the word one of many strange ones around it?"""
    words = article.words
    around = [
        k
        for k in range(max(i - _REACH, 0), min(i + _REACH + 1, len(words)))
        if words.text[k].islower()
    ]
    strange = sum(_is_strange(words.folded[k]) for k in around)
    return strange >= _STRANGERS and strange >= _SHARE * len(around)


def beside_strangers(article: Article, i: int) -> bool:
    """Does the word stand beside one as strange, or a small word of another language: a foreign
    phrase, dialect?"""
    words = article.words
    return any(
        words.text[k].islower()
        and (_is_strange(words.folded[k]) or words.folded[k] in _FOREIGN_SMALL)
        for k in (i - 1, i + 1)
        if 0 <= k < len(words)
    )


def _is_strange(word: str) -> bool:
    return not is_explained(word) or (not word.isascii() and word.isalpha())


def after_genus(article: Article, i: int) -> bool:
    """Is it the second word of a name in Latin: Campylobacter jejuni, C. jejuni, of an animal, a
    plant or a disease?"""
    words = article.words
    if not i or words.gap[i] != " " or not words.folded[i].endswith(_AFTER_DISEASE):
        return False
    before = words.text[i - 1]
    if words.folded[i - 1].endswith(_DISEASES):
        return True
    if not words.folded[i].endswith(_LATIN):
        return False
    if before == "." and i > 1:
        return len(words.text[i - 2]) == 1 and words.text[i - 2].isupper()
    facts = lexicon().word(words.folded[i - 1])
    return before.istitle() and not (facts is not None and facts.lower and facts.zipf > _GENUS)


def is_piece(article: Article, i: int) -> bool:
    """Is it a piece of something that is no plain word: caf&#233;, [u]nfortunately, .pls, 'orrible,
    growin'?"""
    before, after = _against(article, i)
    word = article.words.folded[i]
    if after in ("&", "*", "$", "@", "[") or before in ("&", "*", "$", "@", "]", ";", ".", "_"):
        return True
    if before == after == "/" or (after == "." and _runs_on(article, i + 1)):
        return True
    known = lexicon()
    if before in ("'", "‘", "’") and (known.zipf("h" + word) > 3 or known.zipf("t" + word) > 3):
        return True
    return after in ("'", "’") and word.endswith("in") and known.knows(word + "g")


def is_cited(article: Article, i: int) -> bool:
    """Does the word stand alone in quotation marks: dubbed a "frunk."?"""
    before, after = _against(article, i)
    if not before or before not in _QUOTES:
        return False
    if after in (",", "."):
        after = article.words.text[i + 2] if i + 2 < len(article.words) else ""
    return bool(after) and after in _QUOTES


def is_glossed(article: Article, i: int) -> bool:
    """Is it explained in brackets right after, as words of another language are: my teta
    (grandmother)? Or does it stand alone in brackets, after what it means: buns (mantou)? Or is it
    said what it means, or from what language it is: from the Greek chole, meaning bile?"""
    text = article.words.text
    if text[i - 1 : i] == ["("] and text[i + 1 : i + 2] == [")"]:
        return True
    if text[i + 1 : i + 3] == [",", "meaning"] or (i and text[i - 1] in _LANGUAGES):
        return True
    inside = text[i + 2 : i + 2 + _LONGEST_GLOSS]
    if text[i + 1 : i + 2] != ["("] or ")" not in inside:
        return False
    gloss = inside[: inside.index(")")]
    return bool(gloss) and all(word.islower() and word.isalpha() for word in gloss)


def _against(article: Article, i: int) -> tuple[str, str]:
    """The marks that stand right against a word; "" for none."""
    words = article.words
    before = words.text[i - 1] if i and words.gap[i] == "" else ""
    after = words.text[i + 1] if i + 1 < len(words) and words.gap[i + 1] == "" else ""
    return before, after


def _runs_on(article: Article, i: int) -> bool:
    """Does a word stand right after this mark, in lower case: blinkx.tv?"""
    words = article.words
    return i + 1 < len(words) and words.gap[i + 1] == "" and words.text[i + 1][0].islower()
