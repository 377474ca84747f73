"""Translations: every page exists in every language, and says the same in the same order."""
