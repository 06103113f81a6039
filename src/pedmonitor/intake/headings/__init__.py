"""From the headings of a table to the register that it is and the fields of its columns."""
