"""How schools word things: names of people, schools and sheets, captions, headings."""
