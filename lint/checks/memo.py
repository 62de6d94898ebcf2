"""What a note between colleagues looks like, whatever it says: a short paragraph with the words of
a newsroom, in its shorthand, that asks, bids or greets.

No one sign makes a note. Each that a paragraph shows counts, and prose shows few of them at once.
"""

from __future__ import annotations

from lint.article import Article
from lint.language.words import fold
from lint.pattern import Pattern

LONGEST = 160
"""Characters of a paragraph that may be a note."""
_ENOUGH, _ENOUGH_IN_FULL = 3, 4
"""Signs that make a note, of one in shorthand and of one in whole words: Draft your questions."""
_TRADE = frozenset(
    (
        "desk newsdesk subs sub subbed subbing copydesk pic pics pix photog par pars para paras "
        "graf grafs graph lede intro hed dek headline headlines standfirst caption captions "
        "cutline byline slug copy quote quotes tape recording transcript draft rewrite "
        "writethru writethrough edit editor editors lawyered legalled fact-check factcheck "
        "embargo embargoed sidebar nib splash spike crop cropped mugshot headshot hyperlink cms "
        "template seo wordcount wds wd word-count cols jpg jpeg png spelling sp attribution "
        "graphic graphics factbox handout stringer wire wires paragraph "
    ).split()
)
_SHORT = frozenset(
    (
        "w/ w/o pls plz tbc tk tktk tba cq fyi asap eom thx ta tnx re btw nb ps imho approx dbl "
        "chk mtg msg fwd fw cc attn ph ext xxx dunno lol "
    ).split()
)
_BIDS = frozenset(
    (
        "check confirm ask call ring phone email add cut trim move swap hold keep use lose drop "
        "insert see note make fix verify chase update replace need needs can could is do does "
        "did should shall are who what which where when how why listen double-check doublecheck "
        "remember please pls plz link get find put run kill spike redo rewrite recheck restore "
        "delete remove tighten shorten expand explain clarify cite match crop fill waiting "
        "awaiting want have maybe probably not don't think sorry todo "
    ).split()
)
_PERSONS = frozenset("i i'm i've i'll me my you you're your we we're us let's".split())
_GREETINGS = frozenset("ok okay thanks cheers hi hiya hey folks guys".split())
_SIGNS = ("??", "//", ">>", "<<", "->", "=>", "@@", "==", "**", "##", "[[", "((", "…?", " / ", "w/")
_CLOCK = Pattern(r"\b\d{1,2}[:.]\d\d\b|\b\d{4} ?(?:GMT|BST|EST|EDT|UTC)\b|\b\d{1,2} ?[ap]m\b")
_INITIALS = Pattern(r"\b[A-Z]{2}/[A-Z]{2}\b|(?:--|—|–|-) ?[A-Z]{2,3}$|\b[A-Z]{2,3}$")
_ADDRESSED = Pattern(r"[A-Z][a-z]+(?:, | - | – |: )[a-z]")


def may_hold_memos(article: Article) -> bool:
    """Does the article hold anything that only notes are likely to?"""
    shorthand = any(sign in article.text for sign in _SIGNS)
    return shorthand or not article.types.isdisjoint(_TRADE | _SHORT)


def looks_like_memo(text: str) -> bool:
    """Does a short paragraph look like a note to colleagues?"""
    said = fold(text).split()
    words = [word.strip(",.:;!?()[]{}<>*#@=-–—\"'") for word in said]
    words = [word for word in words if word]
    if len(words) < 2:
        return False
    trade = sum(word in _TRADE for word in words)
    brief = not _SHORT.isdisjoint(words) or any(sign in text for sign in _SIGNS)
    if not trade and not brief:
        return False
    brief = brief or _INITIALS.search(text.strip()) is not None
    return _score(text, words, min(trade, 2)) >= (_ENOUGH if brief else _ENOUGH_IN_FULL)


def _score(text: str, words: list[str], trade: int) -> int:
    bare = text.strip()
    enclosed = not bare[0].isalnum() and not bare[-1].isalnum() and bare[0] not in "“\"‘'$£€"
    return (
        trade
        + 2 * (not _SHORT.isdisjoint(words))
        + any(sign in bare for sign in _SIGNS)
        + (words[0] in _BIDS or bare.endswith("?"))
        + (bare[-1].isalnum())
        + (_CLOCK.search(bare) is not None)
        + (_INITIALS.search(bare) is not None)
        + (not bare.endswith(".") and not _PERSONS.isdisjoint(words))
        + (not _GREETINGS.isdisjoint(words[:2] + words[-2:]))
        + bare[0].islower()
        + (_ADDRESSED.match(bare) is not None)
        + (1 if enclosed and bare[-1] not in ".?!" else 0)
    )
