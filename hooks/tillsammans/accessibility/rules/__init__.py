"""Rules for the record of the accessibility statement and the report of the last test run, one a module."""
