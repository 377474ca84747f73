"""Documents that the build makes with Typst, from the same records as the pages."""
