"""Rules for the register of dependencies, one a module."""
