"""Parts of `make_samples.py`: people, facts, true figures, files as schools send them."""
