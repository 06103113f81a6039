"""Parts of `make_samples.py`: people, facts, their true figures, and the files schools would send."""
