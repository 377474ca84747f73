"""Rules about the glossary beside the pages that use it, one a module."""
