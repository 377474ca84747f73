"""Publishing: assets, and the files that machines read."""
