"""Help for tests of the built site: it is built once, served by a real nginx and read by a real browser."""
