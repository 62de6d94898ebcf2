"""Forms of English verbs: the base form and the participle that belong to a past tense."""

from __future__ import annotations

from functools import lru_cache

from lint.language.lexicon import CLASS_BITS, lexicon

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
foresaw foresee foreseen; rewrote rewrite rewritten; undid undo undone; withheld withhold withheld
"""
_IRREGULAR = {
    past: (base, participle)
    for past, base, participle in (line.split() for line in _FORMS.split(";"))
}
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
