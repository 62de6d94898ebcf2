"""Which form of a word, and which small word or none, a place in a sentence asks for.

A place is seen by its neighbours, by the small words and clear verbs further off that hold the
sentence together, by its subject and by the tense around it. How much each of these speaks for
what was learned by `tools/slots` from text.
"""
