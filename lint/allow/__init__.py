"""What the newsroom has said is fine: in the text, in its lists, in a baseline."""
