"""Numbers, hedged: quantities and lengths of time."""
