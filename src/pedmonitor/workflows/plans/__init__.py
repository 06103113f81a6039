"""The registers of plans and measures of a workspace: kept, judged, put into the calendar."""
