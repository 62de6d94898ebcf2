"""Hugo's shortcodes and the tags and expressions of Liquid, Jinja and their kin:
`{{< figure >}}`, `{{% note %}}`, `{% include %}`, `{{ page.url | absolute }}`.

They stand in Markdown and HTML and are no prose. They are made opaque before the markup is read,
so that a quotation mark or `<` in them means nothing to it. Bare words in braces, `{{headline}}`,
are left: nobody may have filled them in.
"""

from __future__ import annotations

import re

from lint.language.words import OPAQUE

_SHORTCODE = re.compile(
    # What stands between these two is code or not for the reader.
    r"\{\{([<%])\s*(highlight|code[\w-]*|mermaid|math|katex|comment)\b[^}]*(?<!/)[>%]\}\}"
    r".*?\{\{[<%]\s*/\s*\2\s*[>%]\}\}"
    r"|\{%-?\s*(highlight|raw|comment|math)\b[^%]*%\}.*?\{%-?\s*end\3\s*-?%\}"
    r"|\{\{-?(?![<%])(?=[^{}\r\n]*(?:[|\"'()]|\.\w))[^{}\r\n]*\}\}"
    r"|\{\{<(?:(?!>\}\}).)*>\}\}|\{\{%(?:(?!%\}\}).)*%\}\}|\{%(?:(?!%\}).)*%\}",
    re.DOTALL,
)
_SHOWN = re.compile(r"[^\r\n]")


def without_shortcodes(source: str) -> str:
    """The source with shortcodes made opaque; same length, same lines."""
    if "{{" not in source and "{%" not in source:
        return source
    return _SHORTCODE.sub(lambda match: opaque(match.group()), source)


def opaque(text: str) -> str:
    """As many opaque characters, with the line ends kept."""
    return _SHOWN.sub(OPAQUE, text)
