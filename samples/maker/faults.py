"""stub"""
from __future__ import annotations
from dataclasses import dataclass, field
from maker.habits import Extras
@dataclass
class Plan:
    extras: Extras = field(default_factory=Extras)
    def change(self, books, year): return []
    def add(self, files): return []
def plant(year, crowd): return Plan()
