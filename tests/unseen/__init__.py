"""Folders as schools lay them out, by none of our samples; truth by construction."""
