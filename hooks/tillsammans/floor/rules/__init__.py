"""Rules that hold for every source: it can be read, and it has the fields of its model."""
