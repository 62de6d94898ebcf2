"""What the features of a place weigh for a pair of words: a logistic regression for each."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy
from sklearn.linear_model import LogisticRegression

from tools.pairs.columns import Stream

FITTED = 4_000
"""At how many places of each word a pair is learned."""
_POOLED = 40
"""And for what all pairs have in common."""
_LEAST = 10
"""Fewer places of a word say nothing of its own."""
_SOFT, _POOLED_SOFT = 0.05, 1.0
_TRUST = 3.0
"""How much more freely what all pairs have in common is weighed than what one pair has alone."""

Pair = tuple[str, str]


class Fit(NamedTuple):
    """The weights of one pair: what is over 0 speaks for the second word."""

    bias: float
    weights: Any

    def score(self, features: Any) -> Any:
        """How much speaks for the second word, at each place."""
        return features @ self.weights + self.bias


def pooled(stream: Stream, pairs: Sequence[Pair], random: Any) -> Fit:
    """What all pairs have in common. Each is taken both ways."""
    rows, answers = [], []
    for pair in pairs:
        for one, other in (pair, pair[::-1]):
            for word in (one, other):
                places = drawn(stream.places(word), _POOLED, random)
                rows.append(stream.features(one, other, places))
                answers.append(numpy.full(len(places), word == other))
    return _fitted(numpy.concatenate(rows), numpy.concatenate(answers), _POOLED_SOFT)


def learn(stream: Stream, pair: Pair, common: Fit, random: Any) -> Fit:
    """The weights of one pair: what all have in common if a word of it hardly stands in the
    text."""
    samples = [drawn(stream.places(word), FITTED, random) for word in pair]
    if min(map(len, samples)) < _LEAST:
        return common
    features = numpy.concatenate([stream.features(*pair, places) for places in samples])
    answers = numpy.repeat([False, True], list(map(len, samples)))
    said = common.score(features)[:, None]
    scale = said.std() / _TRUST
    values = numpy.concatenate([features, said / scale], 1)
    bias, weights = _fitted(values, answers, _SOFT, scaled=1)
    shared = weights[-1] / scale
    return Fit(bias + shared * common.bias, weights[:-1] + shared * common.weights)


def drawn(places: Any, most: int, random: Any) -> Any:
    """Some of these places, in order."""
    return places if len(places) <= most else numpy.sort(random.choice(places, most, replace=False))


def _fitted(values: Any, answers: Any, softness: float, scaled: int = 0) -> Fit:
    """A logistic regression. The last `scaled` values keep their size, all others get the same."""
    mean, spread = values.mean(axis=0), values.std(axis=0)
    varies = spread > 1e-5
    size = numpy.where(varies, spread, 1.0)
    size[len(size) - scaled :] = 1.0
    regression = LogisticRegression(C=softness, max_iter=200, class_weight="balanced")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        regression.fit((values - mean) / size, answers)
    weights = numpy.where(varies, regression.coef_[0] / size, 0.0)
    return Fit(float(regression.intercept_[0] - (weights * mean).sum()), weights)
