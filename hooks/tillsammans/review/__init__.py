"""The review calendar: what is due, by whom and when."""
