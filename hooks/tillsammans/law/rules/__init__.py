"""Rules for the register of acts, one a module."""
