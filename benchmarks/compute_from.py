"""Run `pedmonitor` so that folders of so many files on are counted in batches.

python benchmarks/compute_from.py 1 compute returns --year 2022     # always in batches
"""

from __future__ import annotations

import sys

from pedmonitor.cli.app import main
from pedmonitor.workflows import compute_period

MANY = int(sys.argv.pop(1))
compute_period.is_large = lambda files, spread: spread.asked or files >= MANY
sys.exit(main())
