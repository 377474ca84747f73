"""Materials: documents to print and hand out, made by the build or put up by editors."""
