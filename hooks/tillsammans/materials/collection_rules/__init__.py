"""Rules for all materials and files together, one a module."""
