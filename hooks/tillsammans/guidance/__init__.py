"""Decision guides: questions whose answers lead to an outcome."""
