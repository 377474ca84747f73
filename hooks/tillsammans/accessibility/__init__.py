"""The accessibility statement: what is known of who can use the site, and who supervises it."""
