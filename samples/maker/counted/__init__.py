"""A second, small municipality: state forms, tables of counts and fourteen more registers."""
