"""Rules for all originals together, one a module."""
