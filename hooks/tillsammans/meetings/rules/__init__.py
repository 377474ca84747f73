"""Rules for meetings, one a module."""
