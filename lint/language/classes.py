"""Word classes that can be told from the word itself: `<number>`, `<Name>`, `<month>` in a phrase.

A class is a test of one word, given as written and folded. Closed classes are listed here; which
word is a plural or a verb is asked of the lexicon.
"""

from __future__ import annotations

from collections.abc import Callable

WordClass = Callable[[str, str], bool]

OPEN = ("noun", "plural", "verb", "third", "past", "participle", "ing", "adjective", "adverb")
"""Classes that the lexicon knows: `<noun>` is a singular, `<verb>` a base form, `<third>` one like
`goes`, `<past>` one like `went`, `<participle>` one like `gone`, `<ing>` one like `going`. A word
may be of several."""

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = ("monday tuesday wednesday thursday friday saturday sunday").split()
NUMBERS = frozenset(
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
        "seventy eighty ninety hundred thousand million billion trillion dozen"
    ).split()
)
_SHORT_MONTHS = "jan feb mar apr jun jul aug sep sept oct nov dec".split()

CLOSED: dict[str, frozenset[str]] = {
    "article": frozenset(["a", "an", "the"]),
    "determiner": frozenset(
        (
            "a an the this that these those my your his her its our their some any no every each "
            "either neither another both all several many few most much"
        ).split()
    ),
    "possessive": frozenset("my your his her its our their whose".split()),
    "pronoun": frozenset("i you he she it we they".split()),
    "object": frozenset("me you him her it us them".split()),
    "preposition": frozenset(
        (
            "of in to for with on at from by about as into like through after over between out "
            "against during without before under around among across behind beyond near toward "
            "towards upon within along above below beneath beside besides despite off onto "
            "outside inside past per since than throughout until till up down via amid"
        ).split()
    ),
    "conjunction": frozenset(("and but or nor so yet because although though while if").split()),
    "be": frozenset("be am is are was were been being 's 're 'm".split()),
    "have": frozenset("have has had having".split()),
    "do": frozenset("do does did done doing".split()),
    "modal": frozenset(
        (
            "can could may might must shall should will would can't couldn't mustn't shouldn't "
            "won't wouldn't cannot"
        ).split()
    ),
    "not": frozenset(("not", "never")),
    "month": frozenset([*MONTHS, *_SHORT_MONTHS]),
    "weekday": frozenset(WEEKDAYS),
    "contracted": frozenset(
        (
            "i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd "
            "she'd we'd they'd i'll you'll he'll she'll it'll we'll they'll that's there's who's "
            "what's"
        ).split()
    ),
}
CLOSED_WORDS = frozenset[str]().union(*CLOSED.values())
"""The words of all closed classes."""


def _number(text: str, folded: str) -> bool:
    return text[0].isdigit() or folded in NUMBERS or folded.partition("-")[0] in NUMBERS


def _year(text: str, folded: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("15", "16", "17", "18", "19", "20")


def _name(text: str, folded: str) -> bool:
    return text[0].isupper() and text[-1] != "."


def _any_word(text: str, folded: str) -> bool:
    return text[0].isalnum()


def _open(name: str) -> WordClass:
    """A class that the lexicon knows. It is opened when the first such word is asked for."""

    def test(text: str, folded: str) -> bool:
        from lint.language.lexicon import lexicon

        return lexicon().is_class(folded, name)

    return test


def _member(words: frozenset[str]) -> WordClass:
    return lambda text, folded: folded in words


CLASSES: dict[str, WordClass] = {
    "number": _number,
    "year": _year,
    "Name": _name,
    "word": _any_word,
    **{name: _open(name) for name in OPEN},
    **{name: _member(words) for name, words in CLOSED.items()},
}
