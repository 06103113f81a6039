"""Cells that answer: marks, results, scores, ages, blanks, and what is asked back."""
