"""What a methodist prints, held against the truth by construction."""
