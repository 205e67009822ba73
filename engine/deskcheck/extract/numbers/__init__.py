"""Numbers, hedged: quantities, lengths of time, ordinals."""
