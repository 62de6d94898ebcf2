"""Compares Copydesk with the real `vale`, alert by alert.

    python bench/vale/compare.py VALE INI FOLDER

VALE is the binary, INI a `.vale.ini`, FOLDER holds the files. An alert is the same if rule, line
and column are. Prints how many alerts each has, how many are the same, the seconds of
both, and the rules that differ most with an example each.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

Alert = tuple[str, str, int, int]
"""File, rule, line and column."""


def main(vale: str, ini: str, folder: str) -> None:
    """Print the table."""
    begin = time.perf_counter()
    theirs = read([vale, "--no-exit", "--no-global", "--output=JSON", f"--config={ini}", folder])
    between = time.perf_counter()
    flags = ["--isolated", "--no-cache", "--languagetool", "off", "--select", "vale"]
    command = [sys.executable, "-m", "lint", "check", *flags, "--vale-config", ini]
    ours = read([*command, "--output-format", "vale-json", folder])
    end = time.perf_counter()
    same = theirs & ours
    print(f"vale {total(theirs):,} alerts in {between - begin:.2f} s")
    print(f"ours {total(ours):,} alerts in {end - between:.2f} s", end=" ")
    print(f"({(between - begin) / (end - between):.1f} times as fast)")
    found, extra = total(same) / max(total(theirs), 1), total(ours - same) / max(total(ours), 1)
    print(
        f"the same: {total(same):,} ({found:.2%}); ours only: {total(ours - same):,} ({extra:.2%})"
    )
    missed, more = by_rule(theirs - same), by_rule(ours - same)
    rules = sorted({*missed, *more}, key=lambda rule: -len(missed[rule]) - len(more[rule]))
    for rule in rules[:40]:
        print(f"{rule}: vale only {len(missed[rule])}, ours only {len(more[rule])}", end=" ")
        print(*[f"{name}:{line}:{column}" for name, _, line, column in missed[rule][:1]], end=" | ")
        print(*[f"{name}:{line}:{column}" for name, _, line, column in more[rule][:1]])


def read(command: list[str]) -> Counter[Alert]:
    """The alerts that a command prints as Vale's JSON."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        sys.exit(done.stderr)
    return Counter(
        (Path(name).name, alert["Check"], alert["Line"], alert["Span"][0])
        for name, alerts in json.loads(done.stdout).items()
        for alert in alerts
    )


def total(alerts: Counter[Alert]) -> int:
    """How many alerts."""
    return sum(alerts.values())


def by_rule(alerts: Counter[Alert]) -> defaultdict[str, list[Alert]]:
    """The alerts of each rule."""
    rules: defaultdict[str, list[Alert]] = defaultdict(list)
    for alert in alerts.elements():
        rules[alert[1]].append(alert)
    return rules


if __name__ == "__main__":
    main(*sys.argv[1:4])
