"""Offline: what a reader can save for where there is no coverage, its worker, and the app on a phone."""
