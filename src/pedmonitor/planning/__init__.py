"""What follows from the figures for those who act: recommendations and their register."""
