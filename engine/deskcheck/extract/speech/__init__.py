"""Who says what: quotations, sources, attribution."""
