"""News: items with their dates, sources, pictures and the people to ask."""
