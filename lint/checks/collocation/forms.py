"""Every form of a verb or noun that may stand in an expression, those that only some write too."""

from __future__ import annotations

from collections.abc import Iterator

from lint.language.lexicon import lexicon
from lint.language.plurals import plural, singular
from lint.language.verbs import ing_of, participle_of, past_of, third_of

_IRREGULAR = """
be is are was were been being; bear bore borne; beat beaten; bid bade; bind bound; bleed bled;
breed bred; burn burnt; cling clung; creep crept; deal dealt; dig dug; drive driven; feed fed;
fight fought; find found; flee fled; fling flung; foresee foreseen; forsake forsook forsaken;
grind ground; hang hung; kneel knelt; lay laid; lead led; lean leant; leap leapt; learn learnt;
leave left; lend lent; lie lay lain lying; light lit; lose lost; mow mown; override overrode
overridden; overthrow overthrew overthrown; prove proven; ride ridden; rise rose risen; seek sought;
see saw seen; sell sold; sew sewn; shoot shot; show shown; slay slew slain; slide slid; sling slung;
sow sown; speed sped; spell spelt; spend spent; spill spilt; spin spun; spit spat; spoil spoilt;
stick stuck; sting stung; stride strode; strike struck stricken; string strung; strive strove
striven; sweep swept; swell swollen; swing swung; tear torn; tread trod trodden; uphold upheld;
weave wove woven; weep wept; wind wound; withstand withstood; wring wrung; die dying; tie tying
"""
_FORMS = {base: forms for base, *forms in (line.split() for line in _IRREGULAR.split(";"))}
_VOWELS = "aeiou"


def numbers(noun: str) -> Iterator[str]:
    """A noun, and its plural or singular."""
    yield noun
    yield singular(noun) or plural(noun)


def inflected(base: str) -> Iterator[str]:
    """The forms of a verb, the given one first."""
    yield base
    yield from _FORMS.get(base, ())
    if base == "be":
        return
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        stem = base[:-1] + "i"
    doubled = base + base[-1]
    for form in (
        third_of(base),
        past_of(base),
        participle_of(base),
        ing_of(base),
        stem + "ed",
        doubled + "ed",
        base + "d" if base.endswith("ee") else "",
        (base if stem.endswith("i") else stem) + "ing",
        doubled + "ing",
        base + "ing",
    ):
        if form and lexicon().knows(form):
            yield form
