"""Read-only tables of short strings, in a file that is mapped and never read as a whole.

A look-up hashes the key to a bucket of a few entries and searches that; it takes about a
microsecond, opening takes none, and processes share the pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from mmap import mmap
from struct import Struct, pack, unpack_from
from zlib import crc32

_PER_BUCKET = 4
_BOUNDS = Struct("<II").unpack_from
"""Where a bucket begins and ends; made ready, since a run asks tens of thousands of times."""


def write_table(entries: Mapping[str, str]) -> bytes:
    """The bytes of a table. Keys hold no tab or line end, values no line end."""
    count = max(1, len(entries) // _PER_BUCKET)
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key, value in sorted(entries.items()):
        raw = key.encode()
        buckets[crc32(raw) % count].append(b"\n%b\t%b" % (raw, value.encode()))
    offsets = [4 * (count + 2)]
    for bucket in buckets:
        offsets.append(offsets[-1] + sum(map(len, bucket)))
    head = pack(f"<{count + 2}I", count, *offsets)
    return head + b"".join(entry for bucket in buckets for entry in bucket)


class Table:
    """A table that begins at an offset (bytes) of a mapped file, or of bytes."""

    __slots__ = ("_at", "_count", "_file")

    def __init__(self, file: mmap | bytes, at: int) -> None:
        self._file = file
        self._at = at
        (self._count,) = unpack_from("<I", file, at)

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order of the file."""
        start, end = (
            unpack_from("<I", self._file, self._at + 4 + 4 * bucket)[0]
            for bucket in (0, self._count)
        )
        for entry in self._file[self._at + start + 1 : self._at + end].split(b"\n"):
            yield entry.partition(b"\t")[0].decode()

    def get(self, key: str) -> str | None:
        """The value of a key, None if it has none."""
        raw = key.encode("utf-8", "surrogatepass")
        at = self._at
        start, end = _BOUNDS(self._file, at + 4 + 4 * (crc32(raw) % self._count))
        bucket = self._file[at + start : at + end]
        found = bucket.find(b"\n" + raw + b"\t")
        if found < 0:
            return None
        begin = found + len(raw) + 2
        stop = bucket.find(b"\n", begin)
        return bucket[begin : stop if stop >= 0 else len(bucket)].decode()
