"""Whose a row is and of which days: organisations, their registry, periods, re-sends."""
