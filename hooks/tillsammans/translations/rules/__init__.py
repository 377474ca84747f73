"""Rules for pairs of a page and its translation, one a module."""
