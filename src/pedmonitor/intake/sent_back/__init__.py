"""One organisation's own part of a file: for the copy that goes back to it."""
