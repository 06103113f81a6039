"""A large folder counted in batches: here, in processes, or on a cluster."""
