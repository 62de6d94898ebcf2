"""What the features of a context weigh: one logistic regression for each group of slips, and two
for the first looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy
from sklearn.linear_model import LogisticRegression

from lint.language.context.evidence import FEATURES
from lint.language.context.weights import LIKELY, LIKELY_EARLIER, SLIPS
from tools.context.slips import Row

GROUPS = ("hc", "ef", "i", "q", "m")
"""Slips that are weighed alike."""
PRINTED = 3.0
"""How much a word that is right counts for: there are far more of them than slips."""
HITS = 0.2
"""How much the slips that all evidence finds count for together, to learn the first look; what is
right counts for 1."""
HOPEFUL, LOOKED_AT = 0.98, 0.86
"""The share of those slips that the first look at the options, and at the word, is to keep."""
OFTENER = {"h": 1.5, "c": 1.5, "e": -0.5, "i": 0.5, "f": -1.0, "m": -1.0}
"""How much less hope than the slips of this tool would ask for is enough to weigh the evidence:
people mistake words by sound and sense far oftener than these slips do."""
_FOUND = ("left", "right", "u", "bl", "br", "wl", "wr")
_MEANT = ("u", "bl", "br", "tm", "tl", "tr")
"""Values of the view that are weighed by themselves too, and not only against each other."""
_BY_THEMSELVES = {f"x_{name}" for name in _FOUND} | {f"c_{name}" for name in _MEANT}
_NAMES = [
    name for name in FEATURES[1:] if name in _BY_THEMSELVES or not name.startswith(("x_", "c_"))
]
_AT = {name: place for place, name in enumerate(FEATURES)}
_COLUMNS = [_AT[name] for name in _NAMES]
_GATE = {"before": "x_bl", "after": "x_br", "uses": "x_u"}
_FIRST = {"meant": "c_u", "found": "x_u", "cost": "cost"}
"""What the first looks go by: names of the file, and features."""

Named = dict[str, float]

NOT_LEARNED: dict[str, Named] = {
    "gate": dict.fromkeys((*_GATE, "least"), 0.0),
    "first": dict.fromkeys((*_FIRST, *(f"k_{slip}" for slip in SLIPS), "least"), 0.0),
}
"""What stands for the first looks in a file of counts from which they are to be learned."""


def learn(right: Sequence[Row], slips: Sequence[Row]) -> dict[str, Named]:
    """The weights of each group, by name."""
    return {
        group: _group(
            group,
            [row for row in right if row.slip in group],
            [row for row in slips if row.slip in group],
        )
        for group in GROUPS
    }


def _group(group: str, right: Sequence[Row], slips: Sequence[Row]) -> Named:
    rows = [*right, *slips]
    answers = numpy.array([row.is_meant for row in rows])
    if not answers.any() or answers.all():
        raise SystemExit(f"too little news: no slip `{SLIPS[group[0]]}` was put into it")
    values = _table(rows)[:, _COLUMNS]
    counted = numpy.where(numpy.arange(len(rows)) < len(right), PRINTED, 1.0)
    both = numpy.concatenate([values, _kinds(rows, group)], axis=1)
    bias, weights = _fitted(both, answers, counted, softness=0.5)
    names = [*_NAMES, *(f"k_{slip}" for slip in group)]
    return {**dict.fromkeys(FEATURES, 0.0), **dict(zip(names, weights, strict=True)), "bias": bias}


def hits(
    weights: Mapping[str, Named], slips: Iterable[Row], least: Mapping[str, float]
) -> list[Row]:
    """The slips for which the evidence is strong enough; `least`: for each sort of slip."""
    of_slip = {
        slip: (numpy.array([of[name] for name in FEATURES]), of[f"k_{slip}"] - least[slip])
        for group, of in weights.items()
        for slip in group
    }
    return [
        row
        for row in slips
        if row.is_meant and of_slip[row.slip][0] @ row.features + of_slip[row.slip][1] > 0
    ]


def first_looks(right: Sequence[Row], found: Sequence[Row]) -> dict[str, Named]:
    """What the first looks go by (see `lint.language.context.weights.First`), learned from all
    options of words that are right and from the slips that all evidence finds."""
    answers = numpy.arange(len(right) + len(found)) >= len(right)
    counted = numpy.where(answers, HITS * len(right) / len(found), 1.0)
    table = _table([*right, *found])
    gain = table[:, [_AT["d_bl"]]] + table[:, [_AT["d_br"]]]
    kinds = _kinds([*right, *found], "".join(SLIPS))
    values = numpy.concatenate([gain, table[:, [_AT[name] for name in _FIRST.values()]], kinds], 1)
    _, weights = _fitted(values, answers, counted, softness=1.0)
    weights = numpy.array(weights) / weights[0]
    first = dict(zip([*_FIRST, *(f"k_{slip}" for slip in SLIPS)], weights[1:], strict=True))
    first["least"] = numpy.quantile(values[answers] @ weights, 1 - HOPEFUL)
    for slip, more in OFTENER.items():
        first[f"k_{slip}"] += more
    values = table[:, [_AT[name] for name in _GATE.values()]]
    _, weights = _fitted(values, answers, counted, softness=1.0)
    gate = dict(zip(_GATE, weights, strict=True))
    gate["least"] = numpy.quantile(values[answers] @ weights, 1 - LOOKED_AT)
    return {"first": first, "gate": gate}


def are_hopeful(looks: Mapping[str, Named]) -> Callable[[Row], bool]:
    """Whether a row passes the first looks. Of others nothing is said, so nothing is learned."""
    gate, first = looks["gate"], looks["first"]

    def is_hopeful(row: Row) -> bool:
        values = row.features
        bad = sum(gate[name] * values[_AT[of]] for name, of in _GATE.items())
        gain = sum(first[name] * values[_AT[of]] for name, of in _FIRST.items())
        gain += values[_AT["d_bl"]] + values[_AT["d_br"]] + first[f"k_{row.slip}"]
        earlier = LIKELY_EARLIER if row.slip in LIKELY else 0.0
        return bad > gate["least"] - earlier and gain > first["least"]

    return is_hopeful


def _table(rows: Sequence[Row]) -> Any:
    return numpy.array([row.features for row in rows])


def _kinds(rows: Sequence[Row], slips: str) -> Any:
    return numpy.array([[row.slip == slip for slip in slips] for row in rows], float)


def _fitted(
    values: Any, answers: Any, counted: Any, *, softness: float
) -> tuple[float, list[float]]:
    """The intercept and the weights of a logistic regression on values of any size."""
    mean, spread = values.mean(axis=0), values.std(axis=0)
    varies = spread > 1e-5
    size = numpy.where(varies, spread, 1.0)
    regression = LogisticRegression(C=softness, max_iter=500)
    regression.fit((values - mean) / size, answers, sample_weight=counted)
    weights = numpy.where(varies, regression.coef_[0] / size, 0.0)
    return float(regression.intercept_[0] - (weights * mean).sum()), weights.tolist()


def written(weights: Mapping[str, Named]) -> str:
    """The weights as the file has them."""
    return "\n".join(
        " ".join([group, *(f"{name}={value:.4f}" for name, value in of.items())])
        for group, of in weights.items()
    )
