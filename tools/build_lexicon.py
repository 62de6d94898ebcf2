"""Builds lint/language/data/lexicon.bin.

    python tools/build_lexicon.py FOLDER

FOLDER holds the sources, unpacked:

    scowl/       usr/share/dict/scowl of Debian's package scowl 2020.12.07-2
    wordnet/     usr/share/wordnet of Debian's package wordnet-base 1:3.0-37
    cspell/      en_us.txt and en_gb.txt: the words of @cspell/dict-en_us 4.4.43 and
                 @cspell/dict-en-gb-mit 3.1.32 (npm), one a line
    symspell/    the two frequency lists of symspellpy 6.10.1 (PyPI)
    census/      dist.* of names 0.3.0 (PyPI): names of the US Census of 1990
    varcon.rs    src/codegen.rs of the crate varcon 1.0 (crates.io)

To these come the words of tools/words/, written down from memory by topic. The lists may be
redistributed; their licences are in lint/language/data/. Lists under share-alike or copyleft terms
are left out on purpose.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log10
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from lint.language.classes import CLOSED
from lint.language.lexicon import (
    CLASS_BITS,
    CORE,
    DIALECT_BITS,
    HEAD,
    MAGIC,
    NAME,
    WIDE,
    Word,
    letter_mask,
    pack_count,
    pack_word,
)
from lint.language.table import write_table

ALL_DIALECTS = sum(DIALECT_BITS.values())
SCOWL_DIALECTS = {
    "english": ALL_DIALECTS,
    "american": DIALECT_BITS["en-US"],
    "british": DIALECT_BITS["en-GB"],
    "british_z": DIALECT_BITS["en-GB-oxendict"],
    "canadian": DIALECT_BITS["en-CA"],
    "australian": DIALECT_BITS["en-AU"],
    # A second-best spelling is no mistake and decides nothing.
    "variant_1": ALL_DIALECTS,
    "british_variant_1": DIALECT_BITS["en-GB"] | DIALECT_BITS["en-AU"],
    "australian_variant_1": DIALECT_BITS["en-AU"],
    "canadian_variant_1": DIALECT_BITS["en-CA"],
    "special": ALL_DIALECTS,
}
SCOWL_ZIPF = {10: 5.0, 20: 4.4, 35: 3.5, 40: 2.9, 50: 2.4, 55: 2.1, 60: 1.8, 70: 1.2, 80: 0.8}
"""How common words are that stand in no frequency list, by the SCOWL size they appear at."""
CORE_SIZE, WIDE_SIZE = 60, 80
TOPIC_ZIPF = 2.0
"""How common the words of tools/words/ are taken to be: meant where they stand, never proposed."""
GOOGLE_WORDS = 1.02e12
"""Words counted for the frequency list of symspellpy."""
CONTRACTED_ZIPF = 5.2
"""How common `don't` and its kin are; the frequency lists hold none with an apostrophe."""
RUDE = frozenset(
    (
        "arse arsehole ass asses asshole assholes bitch bitches boobs bugger cock cocks cum "
        "cumming cunt cunts dick "
        "dicks dyke fag fags faggot fuck fucked fucker fucking fucks nigger niggers paki pakis "
        "piss pissed prick pricks pussy retard retards shag shit shits shitty slut sluts spastic "
        "tits turd twat twats wank wanker wankers whore whores"
    ).split()
)
SMALL = frozenset[str]().union(*CLOSED.values())
BOTH_PLURALS, BOTH_PASTS = 20, 50
"""How common, by SCOWL size, a regular form must be that stands beside an irregular one."""
WHOLE_ZIPF, WHOLE_AHEAD = 2.85, 1.75
"""How common a word must be that is known in two halves too, and by how much more common than
chance would make the halves meet."""
SURNAME_SHARE = 0.005
"""Of the words of a newspaper about one in 200 is a surname."""
VARCON_SIDES = {"American": "en-US", "BritishIse": "en-GB", "BritishIze": "en-GB"}
ABSURD = frozenset(
    (
        "alot noone thier teh hte ot adn cant wont dont doesnt isnt didnt wasnt couldnt wouldnt "
        "shouldnt havent hasnt arent werent ive youre theyre theres whats accidently miniscule "
        "ect wich"
    ).split()
)
"""Misspellings that some list takes for words."""
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*\.?")


class Entry:
    """What the sources say of a word."""

    __slots__ = ("classes", "dialects", "lower", "proper", "size", "zipf")

    def __init__(self) -> None:
        self.size = 99
        self.lower = False
        self.proper = False
        self.dialects = 0
        self.zipf = 0.0
        self.classes = 0


Entries = defaultdict[str, Entry]


def lines(path: Path, encoding: str = "utf-8") -> Iterator[str]:
    for line in path.read_text(encoding=encoding).splitlines():
        yield line.strip().replace("’", "'")


def add(entries: Entries, word: str, size: int, dialects: int) -> None:
    if not _WORD.fullmatch(word) or word.endswith("'s") or word.lower() in ABSURD:
        return
    entry = entries[word.lower()]
    entry.size = min(entry.size, size)
    entry.dialects |= dialects
    if word == word.lower():
        # WordNet has no capitals and cspell has both: a name that SCOWL knows stays a name.
        entry.lower = entry.lower or not entry.proper or size < 70
    else:
        entry.proper = True


def read_scowl(entries: Entries, folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        kind, _, size = path.name.rpartition(".")
        region, _, category = kind.partition("-")
        if region not in SCOWL_DIALECTS or not size.isdigit() or int(size) > WIDE_SIZE:
            continue
        if category in ("hacker", "roman-numerals"):
            continue
        for word in lines(path, "latin-1"):
            add(entries, word, int(size), SCOWL_DIALECTS[region])


def read_cspell(entries: Entries, folder: Path) -> None:
    us = {w for w in lines(folder / "en_us.txt") if w[:1] not in "!~+*"}
    gb = {w for w in lines(folder / "en_gb.txt") if w[:1] not in "!~+*"}
    british = sum(bits for name, bits in DIALECT_BITS.items() if name != "en-US")
    for word in sorted(us | gb):  # names first, so that each build is the same
        known = entries.get(word.lower())
        dialects = (DIALECT_BITS["en-US"] * (word in us)) | (british * (word in gb))
        # A word that SCOWL knows keeps SCOWL's dialects.
        add(entries, word, 70, 0 if known is not None and known.dialects else dialects)


def read_wordnet(entries: Entries, folder: Path) -> None:
    names = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
    tagged: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for suffix, name in names.items():
        for line in lines(folder / f"index.{suffix}"):
            if line[:1].isalpha():
                fields = line.split()
                tagged[fields[0]][name] += int(fields[int(fields[3]) + 5]) + 1
    irregular = read_exceptions(folder)
    for lemma, counts in tagged.items():
        if "_" in lemma or not _WORD.fullmatch(lemma):
            continue
        add(entries, lemma, 70, ALL_DIALECTS if lemma not in entries else 0)
        total = sum(counts.values())
        for name, count in counts.items():
            if count * 25 >= total:  # `a` is a noun too, but nobody means it
                mark(entries, lemma, name, irregular)


def read_exceptions(folder: Path) -> dict[str, dict[str, list[str]]]:
    """Irregular forms by class and lemma."""
    irregular: dict[str, dict[str, list[str]]] = {"noun": {}, "verb": {}}
    for name, forms in irregular.items():
        for line in lines(folder / f"{name}.exc"):
            form, *lemmas = line.split()
            for lemma in lemmas:
                forms.setdefault(lemma, []).append(form)
    return irregular


def mark(
    entries: Entries, lemma: str, name: str, irregular: dict[str, dict[str, list[str]]]
) -> None:
    """Note the class of a lemma and of its inflected forms that are words."""
    note(entries, [lemma], name)
    special = irregular.get(name, {}).get(lemma, [])
    if name == "noun":
        # brethren, but brothers too; no wolfs beside wolves
        plain = with_s(lemma) if not special else known(entries, with_s(lemma), BOTH_PLURALS)
        note(entries, special + plain, "plural")
    elif name == "verb":
        stem = lemma.removesuffix("e")
        doubled = lemma + lemma[-1]
        note(entries, with_s(lemma), "third")
        odd = [form for form in special if form.endswith("ing")]  # lying
        note(entries, [form + "ing" for form in (stem, doubled, lemma)] + odd, "ing")
        past = lemma[:-1] + "i" if re.search(r"[^aeiou]y$", lemma) else stem
        regular = [past + "ed", doubled + "ed"]
        forms = [form for form in special if not form.endswith(("ing", "s")) and form in entries]
        # cut, put, hit: what has no past of its own is its own past, but of die only dying is odd
        own = special and not forms and not lemma.endswith("ie")
        # shown, but showed too
        forms += known(entries, regular, BOTH_PASTS if special else WIDE_SIZE)
        forms += [lemma] if own or not forms else []
        note(entries, forms, "past", "participle")


def known(entries: Entries, words: list[str], size: int) -> list[str]:
    """Those of the words that SCOWL has up to a size."""
    return [word for word in words if word in entries and entries[word].size <= size]


def note(entries: Entries, words: list[str], *classes: str) -> None:
    for word in words:
        if word in entries:
            for each in classes:
                entries[word].classes |= CLASS_BITS[each]


def with_s(lemma: str) -> list[str]:
    """What a plural or a third person may look like."""
    if re.search(r"(?:[sxz]|ch|sh)$", lemma):
        return [lemma + "es"]
    if re.search(r"[^aeiou]y$", lemma):
        return [lemma[:-1] + "ies"]
    if lemma.endswith("man"):
        return [lemma[:-2] + "en", lemma + "s"]
    return [lemma + "s", lemma + "es"] if lemma.endswith("o") else [lemma + "s"]


def read_frequencies(entries: Entries, folder: Path) -> None:
    for line in lines(folder / "frequency_dictionary_en_82_765.txt", "utf-8-sig"):
        word, count = line.split()
        if word in entries:
            entries[word].zipf = max(0.1, log10(int(count) / GOOGLE_WORDS * 1e9))
    for word, entry in entries.items():
        if word in RUDE:
            entry.zipf, entry.size = 0.1, 70  # known, and never proposed
        elif "'" in word and entry.size <= 35:
            entry.zipf = CONTRACTED_ZIPF
        elif not entry.zipf:
            sizes = [size for size in SCOWL_ZIPF if size >= entry.size]
            entry.zipf = SCOWL_ZIPF[min(sizes)] if sizes else 0.5


def read_census(entries: Entries, folder: Path) -> None:
    for path in sorted(folder.glob("dist.*")):
        for line in lines(path):
            name, share = line.split()[:2]
            entry = entries[name.lower()]
            entry.proper = True
            entry.zipf = max(entry.zipf, log10(max(float(share), 5e-4) / 100 * SURNAME_SHARE * 1e9))
            entry.dialects = entry.dialects or ALL_DIALECTS


def read_topics(entries: Entries, folder: Path) -> None:
    """Modern and special words that no source has: food, sport, science, slang and so on."""
    for path in sorted(folder.glob("*.txt")):
        for line in lines(path):
            for word in () if line[:1] == "#" else line.split():
                if word not in entries or not entries[word].lower:
                    add(entries, word, WIDE_SIZE, ALL_DIALECTS)
                    entries[word].lower = True
                    entries[word].zipf = max(entries[word].zipf, TOPIC_ZIPF)


def read_varcon(path: Path) -> dict[str, str]:
    """Keys `en-GB color` and `en-US colour`, with how the word is spelt there."""
    variants: dict[str, str] = {}
    for entry in path.read_text(encoding="utf-8").split("Entry {")[1:]:
        if "pos: Some" in entry:
            continue  # `practise` is the verb only
        first: defaultdict[str, list[str]] = defaultdict(list)
        any_: defaultdict[str, set[str]] = defaultdict(set)
        for variant in entry.split("Variant {")[1:]:
            word = variant.split('word: "', 1)[1].split('"', 1)[0].replace("’", "'")
            for category, tag in re.findall(r"Category::(\w+), tag: (\w+)", variant):
                side = VARCON_SIDES.get(category)
                if side is not None and not word.endswith("'s"):
                    any_[side].add(word)
                    first[side] += [word] if tag == "None" else []
        for ours, theirs in (("en-US", "en-GB"), ("en-GB", "en-US")):
            for word in first[ours]:
                if first[theirs] and word not in any_[theirs]:
                    variants.setdefault(f"{theirs} {word}", first[theirs][0])
    return variants


def unmark_closed(entries: Entries) -> None:
    """`in` is a noun in WordNet, and `was` the plural of wa; a reader means the small word."""
    kept = frozenset(("like", "past", "round", "inside", "outside", "till", "all", "few", "most"))
    for word in SMALL - kept:
        if word in entries and not word.endswith(("day", "ber")) and word not in ("march", "sun"):
            entries[word].classes = 0


def tier(entry: Entry) -> int:
    if not entry.lower:
        return NAME
    return CORE if entry.size <= CORE_SIZE else WIDE


def halves(entries: Entries, pairs: dict[str, str]) -> dict[str, str]:
    """For words that begin a longer one, the words that end it, where the whole is common and the
    halves never stand side by side; a `+` marks those that share a letter: thresh hold."""
    seconds: defaultdict[str, list[str]] = defaultdict(list)
    known = entries.keys() - SMALL
    for word, entry in sorted(entries.items()):
        if tier(entry) != CORE or entry.zipf < WHOLE_ZIPF or not word.isalpha():
            continue
        for i in range(3, len(word) - 2):
            first = word[:i]
            for second, sign in ((word[i:], ""), (word[i - 1 :], "+")):
                if not {first, second} <= known or f"{first} {second}" in pairs:
                    continue
                chance = entries[first].zipf + entries[second].zipf - 9  # of a thousand million
                if entry.zipf - chance >= WHOLE_AHEAD:
                    seconds[first].append(sign + second)
    return {first: " ".join(of) for first, of in seconds.items()}


def build(folder: Path) -> bytes:
    entries: Entries = defaultdict(Entry)
    read_scowl(entries, folder / "scowl")
    read_cspell(entries, folder / "cspell")
    read_wordnet(entries, folder / "wordnet")
    read_frequencies(entries, folder / "symspell")
    read_census(entries, folder / "census")
    read_topics(entries, Path(__file__).with_name("words"))
    unmark_closed(entries)
    words = {
        word: pack_word(
            Word(tier(e), e.lower, e.proper, e.zipf, e.dialects or ALL_DIALECTS, e.classes)
        )
        for word, e in entries.items()
    }
    pairs = {}
    counts = folder / "symspell" / "frequency_bigramdictionary_en_243_342.txt"
    for line in lines(counts, "utf-8-sig"):
        first, second, count = line.split()
        pairs[f"{first} {second}"] = pack_count(int(count) // 10_000)
    groups: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for word, entry in sorted(entries.items()):
        proposable = entry.lower and word.isascii() and len(word) > 1 and word[-1] != "."
        if proposable and (tier(entry) == CORE or entry.zipf >= 2.2):
            groups[word[0], len(word)].append(word)
    masks = bytearray()
    spellings = bytearray()
    index = {}
    for (initial, length), of in sorted(groups.items()):
        index[f"{initial}{length}"] = f"{len(masks) // 4} {len(of)} {len(spellings)}"
        for word in of:
            masks += letter_mask(word).to_bytes(4, "little")
            spellings += word.encode() + b" "
    variants = read_varcon(folder / "varcon.rs")
    tables = [write_table(t) for t in (words, pairs, variants, index, halves(entries, pairs))]
    parts = [*tables, bytes(masks), bytes(spellings)]
    places = [HEAD.size]
    data = bytearray(HEAD.size)
    for part in parts:
        data += b"\0" * (-len(data) % 8)
        places.append(len(data))
        data += part
    HEAD.pack_into(data, 0, MAGIC, *places[1:], len(masks) // 4)
    sizes = ", ".join(f"{len(part) / 1e6:.2f}" for part in parts)
    print(
        f"{len(words):,} words, {len(pairs):,} pairs, {len(masks) // 4:,} candidates; MB: {sizes}"
    )
    return bytes(data)


if __name__ == "__main__":
    target = Path(__file__).resolve().parents[1] / "lint" / "language" / "data" / "lexicon.bin"
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(build(Path(sys.argv[1])))
