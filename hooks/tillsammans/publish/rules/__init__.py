"""Rules for what the publisher says about itself, one a module."""
