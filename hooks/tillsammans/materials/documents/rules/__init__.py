"""Rules about the texts of documents, one a module."""
