"""The stages of a run between reading and writing."""
