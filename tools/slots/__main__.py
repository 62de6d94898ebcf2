"""Makes lint/language/data/slots.bin: which form or small word belongs in a place, by weights.

    python -m tools.slots TEXT --out FILE

TEXT holds the folders of `places.SOURCES`, a paragraph a line; what they are and under which
licence stands in lint/language/data/licences/README.md. The same text gives the same file.

Needs numpy and numba.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy

from lint.language.slots.small import GROUPS
from lint.language.slots.weights import HEAD, LANES, MAGIC, ZERO
from tools.slots import places
from tools.slots.learn import learn

STEPS = 127
"""A weight is kept in so many steps on either side of nothing; the 2 in 10,000 that are larger are
cut off."""


def main() -> None:
    """Read, learn, write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    found = places.Places(random.Random(5))
    for source, words in places.SOURCES.items():
        found.read(_lines(given.text / source, 4), words)
    form_step, forms = _written(learn(*found.forms(), LANES, epochs=2))
    size = LANES * -(-(len(GROUPS) + 1) // LANES)
    small_step, small = _written(learn(*found.small(), size, epochs=1))
    given.out.write_bytes(HEAD.pack(MAGIC, form_step, small_step) + forms + small)


def _lines(folder: Path, seed: int) -> Iterator[str]:
    """The paragraphs of a folder, file by file, in an order that is the same each time."""
    paths = sorted(folder.rglob("*.txt"))
    order = random.Random(seed)
    order.shuffle(paths)
    for path in paths:
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        if len(paths) == 1:
            order.shuffle(lines)
        yield from lines


def _written(weights: Any) -> tuple[float, bytes]:
    """How much a step weighs, and the weights in steps, a plane for each eight answers."""
    sizes = numpy.abs(weights[weights != 0])
    step = float(numpy.quantile(sizes, 0.9998) / STEPS)
    table = numpy.clip(numpy.round(weights / step), -STEPS, STEPS) + ZERO
    planes = [table[:, k : k + LANES] for k in range(0, table.shape[1], LANES)]
    return step, b"".join(plane.astype(numpy.uint8).tobytes() for plane in planes)


if __name__ == "__main__":
    main()
