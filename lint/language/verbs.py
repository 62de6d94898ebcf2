"""Forms of English verbs: the base, the participle and the past tense that belong to a form."""

from __future__ import annotations

from functools import lru_cache

from lint.language.lexicon import CLASS_BITS, lexicon
from lint.language.plurals import plural

_FORMS = """
arose arise arisen; ate eat eaten; became become become; began begin begun; bit bite bitten;
blew blow blown; broke break broken; brought bring brought; bought buy bought; built build built;
came come come; caught catch caught; chose choose chosen; did do done; drank drink drunk;
drew draw drawn; drove drive driven; fell fall fallen; felt feel felt; flew fly flown;
forbade forbid forbidden; forgave forgive forgiven; forgot forget forgotten; froze freeze frozen;
gave give given; grew grow grown; heard hear heard; held hold held; hid hide hidden; kept keep kept;
knew know known; lost lose lost; made make made; meant mean meant; met meet met; paid pay paid;
rang ring rung; rode ride ridden; ran run run; said say said; sang sing sung; sank sink sunk;
sat sit sat; sent send sent; shook shake shaken; shrank shrink shrunk; sold sell sold;
spent spend spent; spoke speak spoken; sprang spring sprung; stole steal stolen; stood stand stood;
swam swim swum; swore swear sworn; taught teach taught; thought think thought; threw throw thrown;
told tell told; took take taken; tore tear torn; understood understand understood;
undertook undertake undertaken; underwent undergo undergone; went go gone; withdrew withdraw
withdrawn; woke wake woken; won win won; wore wear worn; wrote write written; mistook mistake
mistaken; overcame overcome overcome; overtook overtake overtaken; oversaw oversee overseen;
foresaw foresee foreseen; rewrote rewrite rewritten; undid undo undone; withheld withhold withheld;
sought seek sought; fought fight fought; hung hang hung; slept sleep slept; swept sweep swept;
wept weep wept; crept creep crept; dealt deal dealt; fled flee fled; stuck stick stuck;
sprung spring sprung; clung cling clung; swung swing swung; bred breed bred; strode stride stridden;
wove weave woven; forsook forsake forsaken; slew slay slain; bled bleed bled; dug dig dug;
overthrew overthrow overthrown; outgrew outgrow outgrown; rebuilt rebuild rebuilt;
overheard overhear overheard; misunderstood misunderstand misunderstood; bore bear borne;
undersold undersell undersold; struck strike struck; slid slide slid; stung sting stung;
 forewent forego foregone; foretold foretell foretold
"""
_AMBIGUOUS = """
found find found; left leave left; saw see seen; rose rise risen; led lead led; laid lay laid
"""
_IRREGULAR = {
    past: (base, participle)
    for past, base, participle in (line.split() for line in _FORMS.split(";"))
}
_LOST = {line.split()[0]: line.split()[1] for line in _AMBIGUOUS.split(";")}
"""Pasts that are words of their own too: a saw, a rose, found a firm."""
IRREGULAR_PASTS = frozenset(past for past, (base, _) in _IRREGULAR.items() if past != base)
"""Pasts that are not made with -ed."""
PARTICIPLE_OF = {
    past: participle for past, (_, participle) in _IRREGULAR.items() if past != participle
}
"""Pasts that differ from their participle: went, gone."""
PAST_OF = {
    participle: past
    for past, (base, participle) in _IRREGULAR.items()
    if participle not in (past, base)
} | {"seen": "saw"}
"""Participles that are nothing else: gone, went."""
_STAY = frozenset(
    (
        "cut put set hit hurt let shut read rid bid bet cast cost quit split spread burst beat "
        "come become run overcome broadcast forecast upset thrust reset input output knit wed"
    ).split()
)
"""Base forms that are participles as they stand."""
PARTICIPLES = dict(_IRREGULAR.values()) | {
    "find": "found",
    "leave": "left",
    "see": "seen",
    "rise": "risen",
    "lead": "led",
    "lay": "laid",
    "be": "been",
    "have": "had",
}
_PASTS = {base: past for past, (base, _) in _IRREGULAR.items()} | {"see": "saw", "rise": "rose"}
_PAST = CLASS_BITS["past"] | CLASS_BITS["participle"]


@lru_cache(20_000)
def base_of(past: str) -> str:
    """The base form of a past tense that can be nothing else; `` if it is none: went, go."""
    if past in _IRREGULAR:
        return _IRREGULAR[past][0]
    facts = lexicon().word(past)
    if facts is None or not past.endswith("ed") or facts.classes & ~_PAST or facts.classes == 0:
        return ""
    stems = [past[:-1], past[:-2], past[:-3] + "y" if past.endswith("ied") else ""]
    if len(past) > 5 and past[-3] == past[-4]:
        stems.append(past[:-3])
    known = [stem for stem in stems if stem and lexicon().is_class(stem, "verb")]
    return max(known, key=lexicon().zipf, default="")


def lost_base_of(past: str) -> str:
    """The base form of a past tense after `did not`, where it can't be a word of its own."""
    return _LOST.get(past, "") or base_of(past)


@lru_cache(20_000)
def base_of_third(verb: str) -> str:
    """The base form of a third person; nothing if it is none: goes, go."""
    if not lexicon().is_class(verb, "third"):
        return ""
    stems = [verb[:-3] + "y" if verb.endswith("ies") else "", verb[:-2], verb[:-1]]
    for stem in stems if verb.endswith("es") else stems[2:]:
        if stem and third_of(stem) == verb and lexicon().is_class(stem, "verb"):
            return stem
    return ""


def third_of(base: str) -> str:
    """The third person of a verb: goes, has."""
    if base == "have":
        return "has"
    return base + "es" if base in ("go", "do") else plural(base)


@lru_cache(20_000)
def ing_of(base: str) -> str:
    """The -ing form of a base form; nothing if the word is no verb."""
    if not lexicon().is_class(base, "verb"):
        return ""
    forms = [base + "ing", base[:-1] + "ing" if base[-1] == "e" else base + base[-1] + "ing"]
    known = [form for form in forms if lexicon().is_class(form, "ing")]
    return max(known, key=lexicon().zipf, default="")


def past_of(base: str) -> str:
    """The past tense of a base form; nothing if it has the same form."""
    return _PASTS.get(base) or participle_of(base)


@lru_cache(20_000)
def participle_of(base: str) -> str:
    """The participle of a base form; nothing if it is one already, or if the word is no verb."""
    if base in _STAY or base in PAST_OF or not lexicon().is_class(base, "verb"):
        return ""
    if base in PARTICIPLES:
        return PARTICIPLES[base]
    vowels = "aeiou"
    forms = [base + "ed", base + "d", base + base[-1] + "ed"]
    if base.endswith("y") and base[-2:-1] not in vowels:
        forms.insert(0, base[:-1] + "ied")
    if base.endswith("e"):
        forms.insert(0, base + "d")
    known = [form for form in forms if lexicon().is_class(form, "participle")]
    return max(known, key=lexicon().zipf, default="")
