"""Words for kinds of people and things of which what is one is not another: men and women, guilty
and acquitted."""

from __future__ import annotations

WHOLE_KINDS = 4
"""How many of the sets leave nothing out."""
KINDS = tuple(
    frozenset(words.split())
    for words in (
        "men women man woman male female males females",
        "boys girls boy girl",
        "adults children adult child",
        "democrats republicans independents labour conservatives liberals greens democrat "
        "republican independent",
        "for against favour favor favored favoured opposed opposing supported support backed yes "
        "no approve disapprove approved disapproved abstained rejected abstain undecided view "
        "oppose accept opinion unsure voted",
        "killed injured hurt wounded dead survived died escaped unhurt missing",
        "hospital scene treated admitted discharged taken infirmary flown clinic rushed",
        "cancelled canceled delayed diverted",
        "passed failed",
        "gold silver bronze golds silvers bronzes",
        "won lost drawn drew",
        "married single divorced",
        "paintings drawings prints sculptures photographs",
        "handguns rifles shotguns pistols",
        "pupils teachers students",
        "civilians soldiers",
        "guilty acquitted convicted cleared",
        "cars trucks vans buses motorcycles lorries",
        "cows sheep pigs horses goats",
        "dogs cats",
        "fiction nonfiction",
        "new used",
        "open closed",
        "owned rented",
    )
)
