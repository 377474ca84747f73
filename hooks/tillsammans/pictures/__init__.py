"""Pictures: what editors lay in `docs/bilder`, the sizes that pages show, and the images of link previews."""
