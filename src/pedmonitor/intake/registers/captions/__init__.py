"""What titles, headings and lines over the rows say of every row below."""
