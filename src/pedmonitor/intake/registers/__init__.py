"""From the rows of a register to typed columns, with every fault noted."""
