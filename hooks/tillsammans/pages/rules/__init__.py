"""Rules for pages, one a module."""
