"""Rules over all pages of a language at once."""
