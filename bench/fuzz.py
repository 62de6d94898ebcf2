"""Mutated articles through reader, desk, silences and fixes: no traceback, no hang, no lost byte.

    python bench/fuzz.py FOLDER [COUNT] [SEED]

FOLDER holds articles (*.txt, *.md, *.html). Each input is a piece of one, bit-flipped, cut,
spliced, nested or sown with odd characters. For each: the file is refused with a reason or checked
within SECONDS; every span lies in the text; corrections change nothing outside their edits; what
is written back reads as it was meant.
"""

from __future__ import annotations

import random
import signal
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from lint.config.find import Configs  # noqa: E402
from lint.desks import Desks  # noqa: E402
from lint.fix import apply, edits_of  # noqa: E402
from lint.readers import SUFFIXES, ReadError, decode, encode  # noqa: E402

SECONDS = 5
PIECE = 700
ODD = (
    "\ufeff\u200b\u00ad\u202e\u2066\u0301\u2028\u2029\x85\x0b\x0c\x1b\x07\x7f\ufffe\uffff"
    "\u00a0\u2009"
    "“”‘’\"'`«»()[]{}<>&;|\\#*_~-–—…/@%$€0123456789.,:!?\r\n\t İıſßǆ𝔘😀👨‍👩‍👧é"
)
SNIPPETS = (
    "<!-- copydesk off -->", "<!-- copydesk ignore: typos -->", "[copydesk on]", "<!--", "-->",
    "---\ncopydesk:\n  ignore: [typos]\n---\n", "```\n", "<p>", "</div>", "<script>", "&amp;",
    "![a](b)", "[sic]", "U.S. ", "Mr. ", "the the ", "$44.9 billion ", "“", "”", "\r",
    "http://a.b/c ", "{/* copydesk ignore: typos */}", "+++\n[copydesk]\nignore = ['typos']\n+++\n",
)  # fmt: skip


class Hang(Exception):
    """An input took too long."""


def mutate(raw: bytes, chance: random.Random) -> bytes:
    """One of the ways in which files go wrong, or several."""
    for _ in range(chance.randint(1, 4)):
        kind = chance.randrange(7)
        place = chance.randrange(len(raw) + 1)
        if kind == 0 and raw:
            place %= len(raw)
            raw = raw[:place] + bytes([raw[place] ^ (1 << chance.randrange(8))]) + raw[place + 1 :]
        elif kind == 1:
            raw = raw[:place]
        elif kind == 2:
            odd = "".join(chance.choices(ODD, k=chance.randint(1, 12)))
            raw = raw[:place] + odd.encode() + raw[place:]
        elif kind == 3:
            raw = raw[:place] + chance.choice(SNIPPETS).encode() + raw[place:]
        elif kind == 4:
            deep = chance.choice(["(", "“", "<div>", "> ", "[", "- ", "*", "'"])
            raw = raw[:place] + (deep * chance.choice([5, 60, 800])).encode() + raw[place:]
        elif kind == 5:
            other = chance.randrange(len(raw) + 1)
            raw = raw[:place] + raw[min(place, other) : max(place, other)] + raw[place:]
        else:
            mark = chance.choice([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"])
            raw = mark + (raw if mark[0] == 0xEF else raw[: len(raw) // 2 * 2])
    return raw


def faults(name: str, raw: bytes, desks: Desks) -> list[str]:
    """What is wrong with the way one input is handled."""
    try:
        file = decode(raw)
    except ReadError:
        return []
    if encode(file.text, file) != raw:
        return ["reading and writing changes the file"]
    result = desks.check_text(name, file.text)
    if result.problem:
        return [result.problem]
    found = []
    for finding in result.findings:
        spans = [finding.span, *finding.related]
        spans += [edit.span for edit in finding.fix.edits] if finding.fix else []
        if any(not 0 <= start <= end <= len(file.text) for start, end in spans):
            found.append(f"{finding.rule}: a span outside the text")
    edits = edits_of(result.findings, unsafe=True)
    fixed = apply(file.text, edits)
    kept = len(file.text) - sum(edit.span.end - edit.span.start for edit in edits)
    if len(fixed) != kept + sum(len(edit.replacement) for edit in edits):
        found.append("corrections that overlap")
    if decode(encode(fixed, file)).text != fixed:
        found.append("a corrected file reads otherwise")
    return found


def main() -> None:
    folder = Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    sources = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)[:3000]
    suffixes = sorted(SUFFIXES)
    desks = Desks(Configs(isolated=True))
    for suffix in suffixes:  # to compile a rulebook takes longer than any input may
        desks.check_text("draft" + suffix, "A cat sat here.\n")
    seen: Counter[str] = Counter()
    slowest = 0.0

    def hang(*_: object) -> None:
        raise Hang

    signal.signal(signal.SIGALRM, hang)
    began = time.monotonic()
    for number in range(count):
        raw = chance.choice(sources).read_bytes()
        start = chance.randrange(max(len(raw) - PIECE, 1))
        raw = mutate(raw[start : start + PIECE], chance)
        name = "draft" + chance.choice(suffixes)
        signal.alarm(SECONDS)
        before = time.monotonic()
        try:
            wrong = faults(name, raw, desks)
        except Hang:
            wrong = [f"not done in {SECONDS} seconds"]
        except Exception as fault:
            wrong = [f"{type(fault).__name__}: {fault}"]
        signal.alarm(0)
        slowest = max(slowest, time.monotonic() - before)
        for problem in wrong:
            seen[problem] += 1
            if seen[problem] == 1:
                place = Path(f"fuzz-{number}{Path(name).suffix}")
                place.write_bytes(raw)
                print(f"{place}: {problem}")
    took = time.monotonic() - began
    print(f"{count:,} inputs in {took:.0f} s, slowest {slowest:.2f} s, {seen.total()} faults")
    sys.exit(1 if seen else 0)


if __name__ == "__main__":
    main()
