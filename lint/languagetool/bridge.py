"""Puts LanguageTool's word on an article into the article, if it can be had.

`auto`: of a server that runs, or as it was answered before; nothing is started or waited for.
`on`: a server is started if need be. An address: that server is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from lint.article import Article, Match
from lint.checks.kind import Part
from lint.checks.languagetool import allowed
from lint.kept import fingerprint, keep, kept
from lint.language.dialect import AMERICAN, BRITISH, count_sides, count_signs
from lint.languagetool import MODES, Bridge, LanguageToolError, folder
from lint.languagetool.record import recorded, used
from lint.text import Span

_PATIENCE = {"auto": 10.0}
"""Seconds to wait for an answer, by mode; elsewhere as long as the server may take."""
_MOST_PATIENCE = 60.0


def check_address(address: str, *, allow_remote: bool) -> None:
    """Raises LanguageToolError for what is no address of a server, or one away from this machine
    if that is not allowed: drafts would leave the house."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise LanguageToolError(f"`{address}` is neither auto, on, off nor an address (http://…)")
    if not is_loopback(address) and not allow_remote:
        raise LanguageToolError(
            f"{parts.hostname} is another machine; drafts go there only with `allow-remote: yes`"
        )


def is_loopback(address: str) -> bool:
    """Is the server on this machine?"""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def bridge_to(mode: str, parts: Iterable[Part], *, allow_remote: bool) -> Bridge:
    """The way to the server that a mode means, for the rules that these parts hear. Raises
    LanguageToolError if it can't be had and must, or must not be asked."""
    if mode not in MODES:
        check_address(mode, allow_remote=allow_remote)
    return _Bridge(mode, sorted(allowed(parts)))


class _Bridge:
    """Asks one server, or remembers what one said, by the rules of an allow list.

    The server is looked for when there is a text that it has not answered before.
    """

    def __init__(self, mode: str, rules: Sequence[str]) -> None:
        self._mode = mode
        self._rules = tuple(rules)
        self._client: Any = None
        self._fault = ""
        self.notice = ""
        self._version = _version(mode)
        if mode not in MODES and not is_loopback(mode):
            self.notice = f"drafts are sent to {urlsplit(mode).hostname}"

    def edition(self) -> str:
        """Changes with what decides about answers; "" if none can come."""
        if self._mode != "auto" or _running():
            return f"{self._version} {self._rules}"
        return f"answers {_answers().stat().st_mtime_ns}" if _answers().is_dir() else ""

    def add_to(self, article: Article) -> str:
        """Give the article its matches. Returns why there are none, if the server fails. Raises
        LanguageToolError if there must be a server and can't."""
        language = _language(article)
        place = _answers() / self._key(article, language)
        known = kept(place)
        if known is not None and (not self._version or known[0] == self._version):
            article.matches = [Match(Span(*span), rule, found) for span, rule, found in known[1]]
            return ""
        if self._fault or not self._connect():
            return self._fault
        try:
            article.matches = self._ask(article, language)
        except LanguageToolError as problem:
            self._fault = str(problem)  # a server that fails once is not waited for again
            return self._fault
        plain = [(tuple(m.span), m.rule, m.suggestions) for m in article.matches]
        keep(place, (self._version, plain))
        return ""

    def _connect(self) -> bool:
        if self._client is None:
            address = self._mode if self._mode not in MODES else _address(self._mode)
            if not address:
                return False
            from lint.languagetool.client import Client  # imports requests and its kin

            self._client = Client(address, _PATIENCE.get(self._mode, _MOST_PATIENCE))
            self._version = _version(self._mode)
        return True

    def _ask(self, article: Article, language: str) -> list[Match]:
        try:
            if self._mode in MODES:
                used()
            found: list[Match] = self._client.ask(article, language, self._rules)
        except LanguageToolError:
            if self._mode != "on" or _running() == self._client.url:
                raise
            self._client = None  # somebody has ended the server; once more, with a new one
            self._connect()
            found = self._client.ask(article, language, self._rules)
        return found

    def _key(self, article: Article, language: str) -> str:
        data = "\0".join((language, *self._rules, article.text)).encode(errors="surrogatepass")
        return f"{fingerprint(data)}{len(data):x}"


def _version(mode: str) -> str:
    """The version whose answers are asked for, as far as it is known without a look at the
    server: by its record, or by what is installed."""
    if mode not in MODES:
        return mode
    server = recorded()
    if server is not None:
        return server.version
    if mode == "auto":
        return ""
    from lint.languagetool.jars import jars, version_of

    return version_of(jars())


def _address(mode: str) -> str:
    """The address of our own server; empty if none runs and none is to be started."""
    if mode == "on":
        from lint.languagetool.server import started

        return started().url
    return _running()


def _running() -> str:
    if recorded() is None:
        return ""
    from lint.languagetool.alive import running  # imports psutil

    server = running()
    return server.url if server is not None else ""


def _answers() -> Path:
    return folder() / "answers"


def _language(article: Article) -> str:
    """The English to ask in: as set, else as the article is spelt."""
    if article.language.startswith("en-"):
        return article.language
    sides = count_sides(article.types)
    signs = count_signs(article.words, article.types)
    return BRITISH if sides[1] + signs[1] > sides[0] + signs[0] else AMERICAN
