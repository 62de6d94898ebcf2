"""What a newsroom has set: read, found, and put together for each draft."""
