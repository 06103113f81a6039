"""What a report says of the figures: changes, comparisons, judgements, before any layout."""
