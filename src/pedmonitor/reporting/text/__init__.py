"""Russian text: numbers, words, names of codes, non-breaking spaces; no sentence about results."""
