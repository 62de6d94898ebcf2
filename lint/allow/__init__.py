"""What the newsroom has said is fine: in the text, in its lists, in a baseline."""


class AllowError(Exception):
    """What decides about findings can't be read. The message says what and why."""
