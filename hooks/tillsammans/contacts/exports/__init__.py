"""Open data: the contacts in formats that other systems read. Pure functions from the typed records.

Only what the pages show goes out. Nothing here asks the clock, the network or the file system, and the
same records give the same bytes.
"""
