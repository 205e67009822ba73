"""From the facts of a run to events, owners, statements and copies."""
