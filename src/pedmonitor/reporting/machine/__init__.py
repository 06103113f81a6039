"""Documents for other programs: JSON of the contract, iCalendar."""
