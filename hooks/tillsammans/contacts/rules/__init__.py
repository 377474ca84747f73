"""Rules for contact records, one a module (rules over all records at once: `collection_rules`)."""
