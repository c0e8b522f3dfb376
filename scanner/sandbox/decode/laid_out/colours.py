"""Colours of Office documents: by value, by the theme's names, lightened and darkened."""

import colorsys
import re

from PIL import ImageColor

from scanner.sandbox.decode.laid_out.tree import Node, number, parse

# The default theme.
_THEME = {
    "dk1": "#000000", "lt1": "#ffffff", "dk2": "#44546a", "lt2": "#e7e6e6", "accent1": "#4472c4",
    "accent2": "#ed7d31", "accent3": "#a5a5a5", "accent4": "#ffc000", "accent5": "#5b9bd5",
    "accent6": "#70ad47", "hlink": "#0563c1", "folHlink": "#954f72",
}  # fmt: skip
_ALIASES = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2", "phClr": "accent1"}
_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")
_WHOLE = 100_000.0  # a hundred percent
KINDS = ("srgbClr", "schemeClr", "sysClr", "prstClr", "scrgbClr", "hslClr")
_SHORT = {"dk": "dark", "lt": "light", "med": "medium"}


class ColourTheme:
    """The names of a document's colours."""

    def __init__(self, part: bytes = b"") -> None:
        self._colours = dict(_THEME)
        try:
            scheme = next(parse(part).every("clrScheme"), None) if part else None
        except ValueError:
            scheme = None
        for entry in scheme.children if scheme else []:
            if entry.children:
                colour = entry.children[0]
                value = _HEX.fullmatch(colour.get("lastClr") or colour.get("val"))
                if value:
                    self._colours[entry.name] = f"#{value[1].lower()}"

    def of(self, node: Node | None) -> tuple[str, float] | None:
        """Return the colour in an element, and its opacity."""
        colour = (
            next((each for each in node.children if each.name in KINDS), None) if node else None
        )
        if colour is None:
            return None
        base = self._base(colour)
        return _changed(base, colour), _opacity(colour)

    def _base(self, colour: Node) -> str:
        value = colour.get("val")
        match colour.name:
            case "schemeClr":
                return self._colours.get(_ALIASES.get(value, value), "#808080")
            case "prstClr":
                return named(value)
            case "sysClr":
                return plain(colour.get("lastClr")) or (
                    "#ffffff" if value == "window" else "#000000"
                )
            case "scrgbClr":
                shares = (number(colour.get(each)) / _WHOLE for each in "rgb")
                return _written(*(max(0.0, min(1.0, share)) ** (1 / 2.2) for share in shares))
            case "hslClr":
                hue, sat, lum = (number(colour.get(each)) for each in ("hue", "sat", "lum"))
                return _written(
                    *colorsys.hls_to_rgb(hue / 21_600_000 % 1, lum / _WHOLE, sat / _WHOLE)
                )
            case _:
                return plain(value) or "#808080"


def plain(value: str) -> str:
    """Return six hexadecimal digits as an SVG colour; empty for any other text."""
    found = _HEX.fullmatch(value.strip())
    return f"#{found[1].lower()}" if found else ""


def named(value: str) -> str:
    """Return a colour by its English name, grey for an unknown name."""
    value = value.strip()
    for short, long in _SHORT.items():
        if value.startswith(short) and value[len(short) : len(short) + 1].isupper():
            value = long + value[len(short) :]
    try:
        red, green, blue = ImageColor.getrgb(value.lower())[:3]
    except ValueError:
        return "#808080"
    return f"#{red:02x}{green:02x}{blue:02x}"


def _opacity(colour: Node) -> float:
    alpha = colour.child("alpha")
    return max(0.0, min(1.0, number(alpha.get("val"), _WHOLE) / _WHOLE)) if alpha else 1.0


def _changed(colour: str, node: Node) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    for change in node.children:
        share = number(change.get("val"), _WHOLE) / _WHOLE
        hue, light, full = colorsys.rgb_to_hls(red, green, blue)
        match change.name:
            case "lumMod":
                red, green, blue = colorsys.hls_to_rgb(hue, min(1, light * share), full)
            case "lumOff":
                red, green, blue = colorsys.hls_to_rgb(hue, max(0, min(1, light + share)), full)
            case "satMod":
                red, green, blue = colorsys.hls_to_rgb(hue, light, min(1, full * share))
            case "shade":
                red, green, blue = red * share, green * share, blue * share
            case "tint":
                red, green, blue = (1 - (1 - each) * share for each in (red, green, blue))
            case _:
                pass
    return _written(red, green, blue)


def _written(red: float, green: float, blue: float) -> str:
    parts = (round(255 * max(0.0, min(1.0, each))) for each in (red, green, blue))
    return "#" + "".join(f"{each:02x}" for each in parts)
