"""A plan of measures as municipalities write it, in Excel or Word → a plan as data."""
