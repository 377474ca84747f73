"""The news as feeds, one for each language: the same items in every format."""
