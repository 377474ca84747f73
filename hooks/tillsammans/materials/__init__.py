"""Materials: what there is to download, and the documents that the build makes."""
