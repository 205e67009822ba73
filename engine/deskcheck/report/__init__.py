"""Findings to text, one module a format."""
