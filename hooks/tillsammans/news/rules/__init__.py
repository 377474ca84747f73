"""Rules for news items, one a module."""
