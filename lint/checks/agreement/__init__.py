"""agreement: a verb or a determiner that does not fit the number of its noun."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from lint.article import Article
from lint.checks.agreement import (
    acts,
    amounts,
    auxiliaries,
    cases,
    counting,
    degrees,
    distance,
    existential,
    gerunds,
    heads,
    infinitives,
    irregular,
    missing,
    modifiers,
    openers,
    persons,
    slots,
    sounds,
    subjects,
    tenses,
    verbs,
    words,
)
from lint.checks.agreement.slip import Slip
from lint.checks.kind import Check, Part
from lint.finding import Finding
from lint.language.phrase import Lists
from lint.language.words import like
from lint.rule import RuleFile
from lint.text import Span

Fault = Literal[
    "plural-subject",
    "third-person",
    "two-people",
    "singular-subject",
    "pronoun",
    "several",
    "several-described",
    "single",
    "body",
    "after-modal",
    "after-did",
    "after-to",
    "three-names",
    "after-have",
    "after-be",
    "modal-participle",
    "bare-participle",
    "relative",
    "of-phrase",
    "joined",
    "share",
    "one-person",
    "one-thing",
    "sequence",
    "one-of",
    "units",
    "each-several",
    "missing-to",
    "needless-to",
    "from-doing",
    "gerund",
    "begun",
    "perfect-past",
    "passive-past",
    "being",
    "to-past",
    "there-is",
    "opener",
    "doubled-degree",
    "plain-form",
    "infinitive",
    "passive",
    "perfect",
    "several-things",
    "one-of-things",
    "noun",
    "adverb",
    "manner",
    "adjective",
    "predicate",
    "degree",
    "sorts",
    "sound",
    "single-act",
    "joined-act",
    "head",
    "subject-case",
    "object-case",
    "owner-case",
    "present",
    "missing-preposition",
    "missing-infinitive",
    "missing-of",
    "missing-after-passive",
]

_FAULTS: dict[str, Callable[[Article, frozenset[str]], Iterator[Slip]]] = {
    "plural-subject": subjects.plural_subjects,
    "third-person": subjects.third_persons,
    "two-people": subjects.two_people,
    "singular-subject": subjects.singular_subjects,
    "pronoun": words.pronouns,
    "several": words.several,
    "several-described": words.several_described,
    "single": words.single,
    "body": subjects.bodies,
    "after-modal": verbs.after_modal,
    "after-did": verbs.after_did,
    "after-to": verbs.after_to,
    "three-names": subjects.three_names,
    "after-have": auxiliaries.after_have,
    "after-be": auxiliaries.after_be,
    "modal-participle": auxiliaries.modal_participle,
    "bare-participle": auxiliaries.bare_participle,
    "relative": distance.relatives,
    "of-phrase": distance.of_phrases,
    "joined": distance.joined,
    "share": distance.shares,
    "one-person": persons.one_person,
    "one-thing": persons.one_thing,
    "sequence": persons.sequences,
    "one-of": counting.one_of,
    "units": counting.units,
    "each-several": counting.each_several,
    "missing-to": infinitives.missing_to,
    "needless-to": infinitives.needless_to,
    "from-doing": infinitives.from_doing,
    "gerund": gerunds.gerunds,
    "begun": gerunds.begun,
    "perfect-past": irregular.perfects,
    "passive-past": irregular.passives,
    "being": irregular.being,
    "to-past": irregular.infinitives,
    "there-is": existential.there_is,
    "opener": openers.openers,
    "doubled-degree": degrees.doubled_degrees,
    "plain-form": slots.plain_forms,
    "infinitive": slots.infinitives,
    "passive": slots.passives,
    "perfect": slots.perfects,
    "several-things": amounts.several_things,
    "one-of-things": amounts.one_thing,
    "noun": modifiers.nouns,
    "adverb": modifiers.adverbs,
    "manner": modifiers.manners,
    "adjective": modifiers.adjectives,
    "predicate": modifiers.predicates,
    "degree": degrees.degrees,
    "sorts": counting.sorts_of,
    "sound": sounds.sounds,
    "single-act": acts.singles,
    "joined-act": acts.joined,
    "head": heads.parted,
    "subject-case": cases.subjects,
    "object-case": cases.objects,
    "owner-case": cases.owners,
    "present": tenses.presents,
    "missing-preposition": missing.prepositions,
    "missing-infinitive": missing.infinitives,
    "missing-of": missing.parts,
    "missing-after-passive": missing.passives,
}


class Spec(NamedTuple):
    """What does not agree."""

    fault: Fault
    """`plural-subject`: the players was; `third-person`: the warnings covers the north;
    `two-people`: Ann Hill and Ben Moss was; `singular-subject`: this player were; `pronoun`: they
    was; `several`: two player of; `single`: a players of; `body`: the CDC recommend;
    `after-modal`: it would passed; `after-did`: did not went; `after-to`: he wants to went;
    `three-names`: A, B and C is; `after-have`: had call off; `after-be`: was expect to;
    `modal-participle`: it would been; `bare-participle`: he seen it;
    `relative`: a man who have; `of-phrase`: the cost of the repairs were; `joined`: the mayor and
    the sheriff was; `share`: each of the houses have;
    `one-person`: nobody come; `one-thing`: the report say;
    `sequence`: he rose and take it;
    `one-of`: one of the man; `units`: 31 year; `each-several`: each players gets;
    `missing-to`: is expected announce; `needless-to`: must to leave;
    `from-doing`: banned to enter; `doubled-degree`: most strangest.
    Those that follow mark what the counts of `language/context/` speak against too:
    `plain-form`: may decision to cut; `infinitive`: asked to submitting;
    `passive`: will be count; `perfect`: had cooperate; `several-things`: several hundred worker;
    `one-of-things`: every councillors; `noun`: the investigate into; `adverb`: still critical ill;
    `manner`: has fallen sharp; `adjective`: a dangerously state;
    `predicate`: can be danger for; `sound`: the talks or due;
    `degree`: an unusual warm autumn; `sorts`: all sorts of reason;
    `single-act`: she die; `joined-act`: he fell and drop it; `subject-case`: they say them will;
    `object-case`: from he and; `owner-case`: it tail;
    `present`: he stopped, walks in and sat; `missing-preposition`: listened the;
    `missing-infinitive`: able reach; `missing-of`: thousands homes;
    `missing-after-passive`: was arrested suspicion.
    `head`, without counts: the leaders of the parties has."""
    allow: tuple[str, ...] = ()
    """Nouns that are left alone."""


def compile(files: Sequence[RuleFile[Spec]], lists: Lists) -> list[tuple[str, frozenset[str]]]:
    """Make the tables of this kind; see `Kind.compile`."""
    return [(file.spec.fault, frozenset(file.spec.allow)) for file in files]


def build(parts: Sequence[Part]) -> Check:
    """Make the check of this kind; see `Kind.build`."""

    def check(article: Article) -> Iterator[Finding]:
        for tables, rules in parts:
            for (fault, allow), rule in zip(tables, rules, strict=True):
                for first, last, right in _FAULTS[fault](article, allow):
                    span = Span(article.words.start[first], article.words.end[last])
                    found = article.text[span.start : span.end]
                    right = like(article.words.text[first], right)
                    yield rule.finding(span, found, (article.punctuated(right),))

    return check
