"""Builds `lint/vale/data/dictionary.bin`: the words that Vale's spelling accepts beside those that
everyone may use.

    python tools/build_vale_dictionary.py SCOWL

SCOWL is the folder usr/share/dict/scowl of Debian's package scowl 2020.12.07-2; its licence lies in
`lint/language/data/licences/`. Vale's dictionary is made of SCOWL up to size 70, American and
British, names and all; so is this one. Measured on 31,000 different words of 2,000 articles.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

from lint.language.lexicon import CORE, lexicon
from lint.language.table import write_table

_REGIONS = ("english", "american", "british", "british_z", "variant_1")
_KINDS = ("words", "upper", "proper-names", "contractions", "abbreviations")
_SIZE = 70
_WEB = Path(__file__).with_name("web_words.txt")
"""Words of those who make the web that Vale accepts and SCOWL lacks."""
_TARGET = Path(__file__).parent.parent / "lint" / "vale" / "data" / "dictionary.bin"


def main(scowl: str) -> None:
    """Write the file."""
    words = {*read_words(Path(scowl)), *_WEB.read_text().split()}
    bases = {word for word in words if not word.endswith("'s")}
    known = lexicon()
    # The sign says that the word has a possessive too.
    entries = {
        word: "'" if f"{word}'s" in words else "-"
        for word in bases
        if not (word.islower() and known.tier(word) == CORE and f"{word}'s" not in words)
    }
    _TARGET.parent.mkdir(exist_ok=True)
    _TARGET.write_bytes(write_table(dict(sorted(entries.items()))))
    print(f"{len(entries):,} words, {_TARGET.stat().st_size:,} bytes")


def read_words(folder: Path) -> list[str]:
    """The words of the lists in question, also without their accents: cafe."""
    words = []
    for path in sorted(folder.iterdir()):
        name, _, size = path.name.partition(".")
        region, _, kind = name.partition("-")
        if region in _REGIONS and kind in _KINDS and size.isdigit() and int(size) <= _SIZE:
            words += path.read_text(encoding="utf-8").split()
    return words + [bare(word) for word in words if not word.isascii()]


def bare(word: str) -> str:
    """A word without its accents."""
    letters = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


if __name__ == "__main__":
    main(*sys.argv[1:])
