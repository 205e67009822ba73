"""Run portable SQL on an engine and return rows."""
