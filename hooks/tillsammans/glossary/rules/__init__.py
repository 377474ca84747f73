"""Rules about the glossary as it was written, one a module."""
