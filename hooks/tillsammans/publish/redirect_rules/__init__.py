"""Checks of redirects that need nothing but their file, one rule a module."""
