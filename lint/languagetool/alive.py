"""Whether the server of the record still is that server, and the end of it.

That a process answers on the port proves nothing: another server may have taken the port, or have
always been there. What counts is that the process of the record, known by its number and its time
of birth, owns the listening socket.
"""

from __future__ import annotations

from contextlib import suppress

import psutil

from lint.languagetool.record import Server, recorded


def running() -> Server | None:
    """The server, if it is the one of the record and is alive."""
    server = recorded()
    return server if server is not None and is_alive(server) else None


def is_alive(server: Server) -> bool:
    """Does the process of the record live, and is the socket its own?"""
    try:
        process = psutil.Process(server.java)
        if abs(process.create_time() - server.born) > 1 or process.status() == "zombie":
            return False
        return any(
            connection.status == psutil.CONN_LISTEN and connection.laddr.port == server.port
            for connection in process.net_connections("inet")
        )
    except (psutil.Error, OSError, ValueError):
        return False


def memory_of(server: Server) -> float:
    """Memory that Java holds (MB)."""
    try:
        return float(psutil.Process(server.java).memory_info().rss) / 1e6
    except psutil.Error:
        return 0.0


def kill(server: Server) -> None:
    """End Java and its keeper, if they are the ones of the record."""
    with suppress(psutil.Error):
        process = psutil.Process(server.java)
        if abs(process.create_time() - server.born) <= 1:
            process.kill()
    with suppress(psutil.Error):
        keeper = psutil.Process(server.keeper)
        if "lint.languagetool.keeper" in keeper.cmdline():
            keeper.kill()
