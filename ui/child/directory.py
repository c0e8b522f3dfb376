"""The help lines of ui/resources/helplines.toml, by country."""

from enum import StrEnum
from functools import cache
from pathlib import Path

import msgspec

FILE = Path(__file__).parents[1] / "resources" / "helplines.toml"
EUROPE, EVERYWHERE = "EU", "*"


class HelpKind(StrEnum):
    """The purpose of a help line, in the order of the page."""

    EMERGENCY = "emergency"
    CHILD = "child"
    FIND = "find"
    TAKE_DOWN = "take-down"
    REPORT = "report"
    PARENTS = "parents"
    ADULT = "adult"  # for adults who are refused at the set-up; no child is shown these


class HelpLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One help line. `country` is ISO 3166 alpha-2, "EU" or "*"; `source` is where it was read."""

    country: str
    kind: HelpKind
    name: str
    source: str
    call: str = ""
    text: str = ""
    web: str = ""
    hours: str = ""
    checked: str = ""
    source_year: int = 0


class Directory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file. Months as "YYYY-MM"."""

    checked_on: str
    valid_until: str
    european: tuple[str, ...]
    line: tuple[HelpLine, ...]

    def countries(self) -> list[str]:
        """The countries that have lines of their own."""
        return sorted({line.country for line in self.line} - {EUROPE, EVERYWHERE})

    def of(self, country: str) -> list[HelpLine]:
        """List a country's lines: its own, then Europe's if it belongs to Europe, then international ones."""
        places = [
            country,
            *([EUROPE] if country in self.european or country == EUROPE else []),
            EVERYWHERE,
        ]
        found: list[HelpLine] = []
        for place in dict.fromkeys(places):
            known = {(line.call, line.name) for line in found}
            numbers = {line.call for line in found if line.call}
            found += [
                line
                for line in self.line
                if line.country == place
                and (line.call, line.name) not in known
                and line.call not in numbers
            ]
        return found

    def has(self, country: str) -> bool:
        """Return whether the country has lines of its own, or Europe's."""
        return country in self.european or any(line.country == country for line in self.line)

    def is_old(self, month: str) -> bool:
        """Return whether the list should no longer be relied on in `month` ("YYYY-MM")."""
        return month > self.valid_until


@cache
def load() -> Directory:
    """Read the file; it is part of the program, so a fault in it is a bug."""
    return msgspec.toml.decode(FILE.read_bytes(), type=Directory)
