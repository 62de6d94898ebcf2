"""What a run and the keeper of the server say to each other: a question, an answer.

Both prove that they know the secret of the record before anything else is said. So a foreign
server on the port gets no word of a draft, and nobody else can have a draft read or send us
anything. That is why plain marshalled data is safe here, and a run need not look whose the socket
is, which takes longer than the question.
"""

from __future__ import annotations

import marshal
import os
import socket
from hashlib import blake2b
from hmac import compare_digest
from typing import Any

from lint.languagetool.record import Server

_NONCE = 16
_PROOF = 32
_GREETING = 5.0
"""Seconds that a keeper has to prove itself, and a run to ask."""
Line = socket.socket


def call(server: Server, message: Any) -> Line:
    """Say something to the keeper of a server. Raises OSError if it is not there, or is somebody
    else."""
    line = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        line.settimeout(_GREETING)
        line.connect(("127.0.0.1", server.door))
        mine = os.urandom(_NONCE)
        line.sendall(mine)
        theirs = _exactly(line, _NONCE + _PROOF)
        if not compare_digest(theirs[_NONCE:], _proof(server.secret, b"keeper", mine)):
            raise ConnectionError("a foreign server is at the keeper's port")
        line.sendall(_proof(server.secret, b"run", theirs[:_NONCE]))
        say(line, message)
    except BaseException:
        line.close()
        raise
    return line


def heard(line: Line, secret: str) -> Any:
    """What a run says that has called the keeper. Raises OSError if it is none of ours."""
    line.settimeout(_GREETING)
    theirs = _exactly(line, _NONCE)
    mine = os.urandom(_NONCE)
    line.sendall(mine + _proof(secret, b"keeper", theirs))
    if not compare_digest(_exactly(line, _PROOF), _proof(secret, b"run", mine)):
        raise ConnectionError("no run of ours")
    return hear(line, _GREETING)


def say(line: Line, message: Any) -> None:
    """Send plain data."""
    data = marshal.dumps(message, 4)
    line.sendall(len(data).to_bytes(8, "big") + data)


def hear(line: Line, patience: float) -> Any:
    """Receive plain data. Raises OSError."""
    line.settimeout(patience)
    return marshal.loads(_exactly(line, int.from_bytes(_exactly(line, 8), "big")))


def _exactly(line: Line, length: int) -> bytes:
    data = bytearray()
    while len(data) < length:
        piece = line.recv(min(length - len(data), 1 << 16))
        if not piece:
            raise ConnectionError("the line went dead")
        data += piece
    return bytes(data)


def _proof(secret: str, side: bytes, nonce: bytes) -> bytes:
    return blake2b(side + nonce, key=bytes.fromhex(secret), digest_size=_PROOF).digest()
