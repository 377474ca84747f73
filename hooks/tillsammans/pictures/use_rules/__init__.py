"""Rules for what pages do with pictures, one a module."""
