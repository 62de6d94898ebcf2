"""Puts LanguageTool's word on an article into the article, if it can be had.

`auto`: of a server that runs, or as it was answered before; nothing is started or waited for.
`on`: a server is started if need be. An address: that server is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from lint.article import Article, Match
from lint.checks.kind import Part
from lint.checks.languagetool import allowed
from lint.kept import fingerprint, keep, kept
from lint.language.dialect import AMERICAN, BRITISH, count_sides, count_signs
from lint.languagetool import MODES, Bridge, LanguageToolError, UnansweredError, folder
from lint.languagetool.cues import Cues
from lint.languagetool.question import Found, Question, question_of
from lint.languagetool.record import recorded
from lint.text import Span

if TYPE_CHECKING:
    from lint.languagetool.exchange import Line  # imports socket, which a known answer needs not

_PATIENCE = {"auto": 10.0}
"""Seconds to wait for an answer, by mode; elsewhere as long as the server may take."""
_MOST_PATIENCE = 60.0
_FORM = "3"
"""Changes with the form of what is kept."""
_NO_ANSWER = "LanguageTool did not answer"
_LEEWAY = 5.0
"""Seconds that the keeper has to say that the server did not answer."""


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
    from ipaddress import ip_address  # only of addresses that users give

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
    parts = list(parts)
    return _Bridge(mode, sorted(allowed(parts)), Cues(parts))


class _Bridge:
    """Asks one server, or remembers what one said, by the rules of an allow list.

    The server is looked for when there is a text that it has not answered before.
    """

    def __init__(self, mode: str, rules: Sequence[str], cues: Cues) -> None:
        self._mode = mode
        self._rules = tuple(rules)
        self._cues = cues
        self._patience = _PATIENCE.get(mode, _MOST_PATIENCE)
        self._client: Any = None
        self._answered = False
        self.fault = ""
        self.notice = ""
        self._version = _version(mode)
        if mode not in MODES and not is_loopback(mode):
            self.notice = f"drafts are sent to {urlsplit(mode).hostname}"

    def edition(self) -> str:
        """Changes with what decides about answers; "" if none can come."""
        if self._mode != "auto" or _running():
            return f"{self._version} {self._rules}"
        return f"answers {_answers().stat().st_mtime_ns}" if _answers().is_dir() else ""

    def ask_about(self, article: Article) -> None:
        """Ask. The article waits for the answer when somebody wants to know it; if none comes, the
        fault says why. Raises LanguageToolError if there must be a server and can't, now or when
        the article waits."""
        sentences = self._cues.sentences(article)
        if not sentences:
            return
        question = question_of(article, sentences, _language(article), self._rules)
        place = _answers() / _key(question)
        known = kept(place)
        if known is not None and (not self._version or known[0] == self._version):
            article.awaited = partial(_matches, known[1])
        elif not self.fault:  # a server that fails once is not waited for again
            try:
                asked = self._asked(question)
            except UnansweredError as problem:
                self.fault = str(problem)
                return
            article.awaited = partial(self._awaited, question, asked, place)

    def _awaited(
        self, question: Question, asked: Callable[[], list[Found]] | None, place: Path
    ) -> list[Match]:
        if asked is None:
            return []
        try:
            found = self._heard(question, asked)
        except LanguageToolError as problem:
            self.fault = str(problem)
            return []
        self._answered = True
        keep(place, (self._version, found))
        return _matches(found)

    def _asked(self, question: Question) -> Callable[[], list[Found]] | None:
        """Asks; what it returns waits for the answer. None if nobody is there."""
        if self._mode in MODES:
            line = self._line(question)
            return partial(self._answer, line) if line is not None else None
        if self._client is None:
            from lint.languagetool.client import Client  # imports requests and its kin

            self._client = Client(self._mode)
        return partial(self._client.ask, question, self._patience)

    def _line(self, question: Question) -> Line | None:
        """A line to the keeper of our server, who has been asked the question; None if no server
        runs and none is to be started."""
        from lint.languagetool.exchange import call

        message = (self._patience, tuple(question))
        server = recorded()
        try:
            if server is not None:
                self._version = server.version
                return call(server, message)
        except TimeoutError:
            raise UnansweredError(f"{_NO_ANSWER}: its keeper hangs") from None
        except OSError:
            pass  # its record is stale
        if self._mode != "on":
            if self._answered:
                raise UnansweredError(f"{_NO_ANSWER}: it has ended")
            return None
        return self._line_to_new(question)

    def _line_to_new(self, question: Question) -> Line:
        """The same to a server that is started if none runs."""
        from lint.languagetool.exchange import call
        from lint.languagetool.server import started

        try:
            server = started(self._rules)
            self._version = server.version
            return call(server, (self._patience, tuple(question)))
        except LanguageToolError as problem:
            if self._answered:  # so there is nothing to be installed
                raise UnansweredError(str(problem)) from None
            raise
        except OSError as problem:
            raise UnansweredError(f"{_NO_ANSWER}: {problem}") from None

    def _answer(self, line: Line) -> list[Found]:
        from lint.languagetool.exchange import hear

        with line:
            try:
                found, fault = hear(line, self._patience + _LEEWAY)
            except (OSError, ValueError, EOFError) as problem:
                raise UnansweredError(f"{_NO_ANSWER}: {problem}") from None
        if fault:
            raise UnansweredError(fault)
        answer: list[Found] = found
        return answer

    def _heard(self, question: Question, asked: Callable[[], list[Found]]) -> list[Found]:
        server = recorded()
        try:
            return asked()
        except LanguageToolError:
            if self._mode != "on" or (server is not None and _running() == server.url):
                raise
        # The server has ended; once more, with a new one. Its keeper may not have noticed yet.
        line = self._line_to_new(question)
        return self._answer(line)


def _key(question: Question) -> str:
    """The name under which an answer is kept."""
    pieces = [text for piece in question.pieces for way in piece.items() for text in way]
    data = "\0".join((_FORM, question.language, *question.rules, *pieces))
    encoded = data.encode(errors="surrogatepass")
    return f"{fingerprint(encoded)}{len(encoded):x}"


def _matches(found: Iterable[Found]) -> list[Match]:
    return [Match(Span(start, end), rule, corrections) for start, end, rule, corrections in found]


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
