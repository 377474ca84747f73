"""Rules for all meetings together, one a module."""
