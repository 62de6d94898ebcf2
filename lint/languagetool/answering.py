"""The keeper's door: takes questions from runs, has them answered by Java, warms Java up."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from threading import Event, Lock, Thread

from lint.language.dialect import AMERICAN, BRITISH
from lint.languagetool import LanguageToolError
from lint.languagetool.client import Client
from lint.languagetool.exchange import Line, heard, say
from lint.languagetool.process import THREADS, is_well
from lint.languagetool.question import Found, Question
from lint.languagetool.record import START, used
from lint.languagetool.warm import news

_WELL = 5.0
"""Seconds in which a server that is well says so, on a machine that is busy with other things."""
_ARTICLES = 60
"""News that is read to warm the server up: fifteen thousand words."""


class Door:
    """Where the keeper is asked: a port of this machine that the kernel chose."""

    def __init__(self, java: int, rules: tuple[str, ...], secret: str) -> None:
        """`java` is the port of the server, `rules` those that runs will ask for."""
        self._java = java
        self._rules = rules
        self._secret = secret
        self._idle: list[Client] = []
        self.asked = 0
        """Questions that wait for an answer."""
        self._lock = Lock()
        self._warm = Event()
        self.hangs = Event()
        """Set when the server takes questions and answers none."""
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port = int(self._socket.getsockname()[1])

    def load(self, language: str = AMERICAN) -> None:
        """Have the rules loaded that runs ask for. It takes longer than any question, and on a
        busy machine longer than a run waits for an answer. Raises LanguageToolError."""
        self._ask(next(news(language, self._rules)), START)

    def open(self) -> None:
        """Take questions from now on."""
        Thread(target=self._take, daemon=True).start()
        Thread(target=self._warm_up, daemon=True).start()

    def _take(self) -> None:
        while True:
            line, _ = self._socket.accept()
            Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: Line) -> None:
        with line, suppress(OSError, ValueError, EOFError):  # a run that gave up, or none of ours
            patience, question = heard(line, self._secret)
            line.settimeout(None)
            if question is None:
                self._warm.wait(patience)
                say(line, ([], ""))
                return
            used()
            found, fault = self._answer(Question(*question), patience)
            say(line, (found, fault))
            if fault and not is_well(self._java, _WELL):
                self.hangs.set()

    def _answer(self, question: Question, patience: float) -> tuple[list[Found], str]:
        with self._lock:
            self.asked += 1
        try:
            return self._ask(question, patience), ""
        except LanguageToolError as problem:
            return [], str(problem)
        finally:
            with self._lock:
                self.asked -= 1

    def _ask(self, question: Question, patience: float) -> list[Found]:
        with self._lock:
            client = self._idle.pop() if self._idle else Client(f"http://127.0.0.1:{self._java}")
        found = client.ask(question, patience)  # a client that failed is not used again
        with self._lock:
            self._idle.append(client)
        return found

    def _warm_up(self) -> None:
        """Let the server read news, as many articles at once as it has threads."""
        with suppress(LanguageToolError), ThreadPoolExecutor(THREADS) as readers:
            for language in (BRITISH, AMERICAN):
                articles = islice(news(language, self._rules), _ARTICLES // 2)
                for _ in readers.map(self._read, articles):
                    pass
        self._warm.set()

    def _read(self, article: Question) -> None:
        while self.asked:  # whoever asks goes first
            time.sleep(0.1)
        self._ask(article, START)
