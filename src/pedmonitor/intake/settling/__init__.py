"""The folder as a whole: what counts, what is left out, whom it names, who has sent what."""
