"""A multinomial regression on rows, by stochastic gradients (Adagrad)."""

from __future__ import annotations

from typing import Any

import numpy
from numba import njit

from lint.language.slots.features import BITS

_RATE, _SHRINK = 0.08, 1e-3
_CERTAIN, _SLIGHT = 0.985, 2e-3
"""An answer so likely teaches nothing; an error so slight is passed over."""
_SEED = 1


def learn(table: Any, answers: Any, which: Any, size: int, *, epochs: int) -> Any:
    """The weight of each row for each of `size` answers, of which those named by bits are open."""
    weights = numpy.zeros((1 << BITS, size), numpy.float32)
    seen = numpy.ones((1 << BITS, size), numpy.float32)
    order = numpy.random.default_rng(_SEED)
    for epoch in range(epochs):
        loss = _epoch(table, answers, which, weights, seen, order.permutation(len(answers)))
        print(f"epoch {epoch}: loss {loss / len(answers):.4f}", flush=True)
    return weights


@njit(fastmath=True)  # type: ignore[misc]
def _epoch(table: Any, answers: Any, which: Any, weights: Any, seen: Any, order: Any) -> float:
    size = weights.shape[1]
    said = numpy.zeros(size, numpy.float32)
    loss = 0.0
    for i in order:
        said[:] = 0
        for row in table[i]:
            said += weights[row]
        for k in range(size):
            if not which[i] >> numpy.uint64(k) & numpy.uint64(1):
                said[k] = -1e9
        said = numpy.exp(said - said.max())
        said /= said.sum()
        answer = answers[i]
        loss -= numpy.log(said[answer] + 1e-9)
        if said[answer] < _CERTAIN:
            said[answer] -= 1
            for row in table[i]:
                for k in range(size):
                    error = said[k]
                    if abs(error) > _SLIGHT:
                        seen[row, k] += error * error
                        step = _RATE * (error + _SHRINK * weights[row, k])
                        weights[row, k] -= step / numpy.sqrt(seen[row, k])
    return loss
