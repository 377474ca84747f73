"""Rules over all contact records at once."""
