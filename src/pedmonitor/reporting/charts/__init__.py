"""Charts: specifications of `templates/charts` filled with rows, drawn offline."""
