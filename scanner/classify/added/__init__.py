"""Models that a parent added: checked, fed, read, and asked for a second opinion."""

from scanner.classify.added.reader import AddedReader
from scanner.classify.added.second_opinion import SecondOpinion

__all__ = ["AddedReader", "SecondOpinion"]
