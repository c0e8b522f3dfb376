"""Beforehand's face: the only place with Qt and the only place with words for people."""
