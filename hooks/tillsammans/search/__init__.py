"""Search: from pages to an index that a small script in the browser answers questions with."""
