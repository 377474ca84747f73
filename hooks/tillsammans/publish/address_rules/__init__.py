"""Checks of redirects and published addresses against the pages of the site, one rule a module."""
