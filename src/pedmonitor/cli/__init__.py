"""The terminal: reads arguments, calls one workflow, shows its result, returns an exit code."""
