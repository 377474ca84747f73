"""Rules about what the search knows besides the pages."""
