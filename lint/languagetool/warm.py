"""Warms a server up: its rules are loaded, and Java compiles what it runs often.

A server that has only loaded its rules takes five times as long for its first articles as for its
fiftieth. So it is given news to read before anybody asks, of sentences that differ, because it
remembers those that it has read.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from lint.languagetool.question import Question

_WHO = (
    "The council", "Mrs Okafor", "A spokesman for the company", "The finance minister",
    "Mr Lindqvist, who has led the party since spring,", "Her lawyer", "The club’s new manager",
    "The chief of police", "A farmer from the valley", "One of the researchers",
)  # fmt: skip
_DID = (
    "said on {day} that the plan would cost more than ${n} million, far more than was promised",
    "has refused to say whether the {n} workers who were sent home last week will be paid",
    "told reporters that neither the bank nor its owners knew how much money had been lost",
    "was asked why it took {n} days to close the road after the first houses had been flooded",
    "expects prices to rise by {n} per cent next year, although wages are falling in most cities",
    "did not answer questions about the fire, in which at least {n} people were hurt",
    "won the match with a late goal, but fewer than {n} supporters were in the ground to see it",
    "is looking for a way to keep the old theatre open until it can be sold for £{n} million",
    "wrote in a letter to the court that she had never met the man she is accused of helping",
    "believes that the new vaccine, which was tested on {n} patients, could be used within months",
    "called for an inquiry into the accident at the power station and for better rules on safety",
    "warned that if nothing is done, {n} schools will have to close their doors by {day}",
)  # fmt: skip
_AND = (
    "", ", according to a report that was published on {day}",
    ", and many of those who live there say they are not surprised", " — a first in {n} years",
    ", while shares in the group fell {n} cents to their lowest level since 2009",
    ". “We have been waiting for this for a very long time,” she added",
    ". “It’s not over yet, and I don’t think they’re ready,” said Tom Barrow, {n}, who runs a shop",
    ". The decision affects every one of the {n} towns along the river, from Aldbeck to the sea",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PARAGRAPHS = 8


def news(language: str, rules: tuple[str, ...]) -> Iterator[Question]:
    """Articles of some 250 words, no sentence of which stands in another."""
    number = count(2)
    while True:
        paragraphs = [_paragraph(number) for _ in range(_PARAGRAPHS)]
        text = "\n\n".join(paragraphs)
        yield Question(text, [{"text": text}], language, rules)


def _paragraph(number: Iterator[int]) -> str:
    n = next(number)
    told = f"{_WHO[n % len(_WHO)]} {_DID[n // 2 % len(_DID)]}{_AND[n // 3 % len(_AND)]}."
    return told.format(n=n, day=_DAYS[n % len(_DAYS)])
