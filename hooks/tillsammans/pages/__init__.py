"""Pages: front matter, body, and the plain-Markdown conventions that editors use."""
