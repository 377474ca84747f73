"""The law: acts and amendments that pages stand on."""
