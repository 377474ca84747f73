"""Lets `python -m tillsammans` do what `tillsammans` does."""

import sys

from tillsammans.cli import main

sys.exit(main())
