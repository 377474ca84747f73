"""Rules for files that editors provide, one a module."""
