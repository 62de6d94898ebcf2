"""Learns how much what stands around a plural says for an apostrophe (`lint/checks/possessive`).

    python -m tools.owners FOLDER… > lint/checks/possessive/weights.py

The folders hold published articles, as plain text. An owner loses its apostrophe, one at a time,
and the plurals of the article as it is printed are what must stay silent.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from lint.article import Article
from lint.checks.possessive.owned import candidates, counts, signs
from lint.config.find import Configs
from lint.desks import Desks
from lint.language.plurals import plural, singular

_OWNER = re.compile(r"\b([a-z]{3,})('s|s') (?=[a-z0-9])")
_RULE = Path("rules/grammar/owner-by-neighbours.yaml")
_ALLOW = frozenset(yaml.safe_load(_RULE.read_text(encoding="utf-8"))["allow"].split())
_NEVER = frozenset("it that he she there who what let here women men children people".split())
_STRIPPED = 6
"""Owners of an article that lose their apostrophe."""
_LEAST = 0.05
"""Weights nearer to nothing are left out."""
Row = dict[str, float]


def main() -> None:
    desks, chance = Desks(Configs(isolated=True)), Random(1)
    rows: list[Row] = []
    owners: list[bool] = []
    for folder in sys.argv[1:]:
        for path in sorted(Path(folder).rglob("*.txt")):
            text = path.read_text(encoding="utf-8", errors="replace").replace("’", "'")
            for row, is_owner in _article(desks, text, chance):
                rows.append(row)
                owners.append(is_owner)
    table = DictVectorizer()
    model = LogisticRegression(C=0.5, max_iter=3000).fit(table.fit_transform(rows), owners)
    weights = zip(table.get_feature_names_out(), model.coef_[0], strict=True)
    print('"""How much each sign of an owner weighs; made by `tools/owners.py`."""\n')
    print("WEIGHTS = {")
    for name, weight in sorted(weights):
        value = weight + model.intercept_[0] if name == "bias" else weight
        if abs(value) >= _LEAST:
            print(f'    "{name}": {value:.2f},')
    print("}")


def _article(desks: Desks, text: str, chance: Random) -> Iterator[tuple[Row, bool]]:
    printed = desks.article("", text)
    for i, one in candidates(printed, _ALLOW):
        yield _row(printed, i, one), False
    owners = [match for match in _OWNER.finditer(text) if match[1] not in _NEVER]
    for match in chance.sample(owners, min(_STRIPPED, len(owners))):
        bare = plural(match[1]) if match[2] == "'s" else match[1] + "s"
        if singular(bare):
            end = match.start() + len(match[1]) + len(match[2])
            stripped = desks.article("", text[: match.start()] + bare + text[end:])
            for i, one in candidates(stripped, _ALLOW):
                if stripped.words.start[i] == match.start():
                    yield _row(stripped, i, one), True


def _row(article: Article, i: int, one: str) -> Row:
    return dict.fromkeys(signs(article, i, one), 1.0) | counts(article, i, one)


main()
