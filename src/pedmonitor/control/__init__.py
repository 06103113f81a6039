"""Submission control: who must send what by when, what has come, what is still owed."""
