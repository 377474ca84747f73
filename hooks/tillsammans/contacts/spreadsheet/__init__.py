"""The contact records as a spreadsheet, for those who do not write YAML: out, and back in."""
