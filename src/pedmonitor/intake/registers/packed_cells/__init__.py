"""Rows and cells that tell several things at once: each is parted into what it tells."""
