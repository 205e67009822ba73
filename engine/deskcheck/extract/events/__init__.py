"""Events and counts: mentions, their parties, times and attributes."""
