"""What stands around a word, as evidence for the word or for another that may have been meant.

A word and one that may have been meant are compared by how likely each is between the two words
before and the two after, as counted in a long text (see `ngrams`), by the classes of those words,
and by the slip that would have made the one of the other. How these are weighed together was
learned by `tools/context` from slips put into text.
"""
