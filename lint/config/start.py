"""What `copydesk init` writes: every setting, explained, none in force."""

START = """\
# Copydesk: what holds in this house. The nearest file of this name upward from a draft counts.
# Take away a `#` to set a thing; `copydesk config` shows what holds and where it comes from.

# House styles to add to the rules that hold everywhere.
# style: [ap]

# English of the drafts: auto (goes by each draft), en-US, en-GB, en-AU or en-CA.
# language: en-US

# Only these rules, or not these: names, folders of rules, or globs. `copydesk rules` lists them.
# select: [typos, names/*]
# ignore: [punctuation/doubled-space]

# How grave a rule is here: error, warning, suggestion or off.
# levels:
#   punctuation: suggestion

# The lowest level that makes the exit code 1: error, warning, suggestion or never.
# fail-on: warning

# Words and names that are right here: in lower case in any case, with a capital as written.
# words: [Podolyak, podcaster]
# word-lists: [words.txt]

# Files that say how this house writes names: `Zelensky < Zelenskiy`, `Horan != Horgan`.
# names: [names.txt]

# Folders of your own rules.
# rules: [house-rules]

# Drafts to leave out, and files to read as drafts of a format.
# exclude: [archive/**]
# formats:
#   "*.copy": plain

# Fields of the front matter that a reader sees, in place of title, description and their like.
# front-matter: [title, description, standfirst]

# Known findings that don't count, as `copydesk baseline` writes them.
# baseline: copydesk-baseline.json

# A .vale.ini, whose styles are held to as well. Without a copydesk.yaml it is found by itself.
# vale: styles/.vale.ini

# LanguageTool beside our own rules: auto (if a server of `copydesk languagetool start` runs, or
# has answered before), on (started if need be), off, or the address of a server. Drafts go to
# another machine only if that is allowed.
# languagetool: http://127.0.0.1:8081
# allow-remote: yes

# What holds for some drafts only; lists are added to, single values overruled.
# sections:
#   - files: [opinion/**]
#     ignore: [names/first-mention]
#     fail-on: error
"""
