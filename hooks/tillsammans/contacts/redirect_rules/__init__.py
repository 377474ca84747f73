"""Rules for `docs/_data/redirects.yml`, one a module."""
