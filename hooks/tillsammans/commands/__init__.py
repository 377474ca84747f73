"""What the command `tillsammans` can do: a module for each word that follows it."""
