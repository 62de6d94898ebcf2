"""The hooks' file says what the program does."""

from __future__ import annotations

import re

from lint.readers import SUFFIXES
from lint.yaml import read_yaml
from tests.command import ROOT


def test_hooks_are_given_every_kind_of_draft() -> None:
    hooks = read_yaml((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["copydesk", "copydesk-fix"]
    for hook in hooks:
        missing = [suffix for suffix in SUFFIXES if not re.search(hook["files"], f"a{suffix}")]
        assert missing == []
        assert "--force-exclude" in hook["entry"]
    assert "--fix" not in hooks[0]["entry"]
