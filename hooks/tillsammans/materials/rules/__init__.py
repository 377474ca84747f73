"""Rules for materials, one a module."""
