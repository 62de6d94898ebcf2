"""Listed words and the phrases around them: the engine of `replace` and `confusion`."""

from lint.checks.wording.search import build
from lint.checks.wording.tables import Tables, Wording

__all__ = ["Tables", "Wording", "build"]
