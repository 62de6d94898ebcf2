"""Words that are in no dictionary: which of them are slips, and what was meant."""
