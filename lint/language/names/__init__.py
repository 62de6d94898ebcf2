"""Names without a list of names: which words of an article are names, which belong together, and
how sure one can be that two of them are one name written in two ways.

`cores` takes the name out of a word as it stands in the text; `mentions` finds them all;
`sounds` and `edits` compare two spellings; `kinship` knows what is alike and yet not the same;
`evidence` weighs a pair; `shapes` finds one name in two shapes. Nothing here decides that something
is wrong.
"""
