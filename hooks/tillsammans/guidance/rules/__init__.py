"""Rules about decision guides, one a module."""
