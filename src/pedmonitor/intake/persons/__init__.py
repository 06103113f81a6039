"""People as keyed hashes, told apart and found again."""
