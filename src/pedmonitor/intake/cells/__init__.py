"""One cell: its text, its value, its days; nothing of what stands around it."""
