"""Contacts: organisations, their contact points and the people who answer for a task."""
