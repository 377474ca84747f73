"""Rules for originals, one a module."""
