"""Meetings: when postal agents, municipality, police and customs meet, as records and as calendars."""
