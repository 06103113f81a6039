"""What figures allow to be said: counts in, verdicts out, no text (domain.md part 3).

A register of a district is a full count, not a sample: an interval does not describe an error of
counting but how far a share could have moved by circumstances of a few people. Targets are decided
on the exact fraction elsewhere, never on an interval.
"""
