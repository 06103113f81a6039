"""One module a command; each is four lines of thought."""
