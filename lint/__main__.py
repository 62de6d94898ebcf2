"""python -m lint: the command `copydesk`."""

from lint.cli import main

main()
