"""A copy desk for news articles."""

VERSION = "0.1.0"
