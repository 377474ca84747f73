"""Checks of a built site before it is published: one rule a module."""
