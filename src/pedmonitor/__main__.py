"""Let `python -m pedmonitor` do what the `pedmonitor` command does."""

import sys

from pedmonitor.cli.app import main

sys.exit(main())
