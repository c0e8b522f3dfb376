"""Current coverage by layer and by program, in the same words for child and parents."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from scanner.channel import messages as m
from scanner.channel.values import Layer
from ui.kit.basics import card, column, label, row
from ui.text import SENTENCES, say, say_code
from ui.theme import px


def layers_card(status: m.Status) -> QFrame:
    """Every layer, and what none of them covers."""
    known = {layer.name: layer for layer in status.layers}
    parts = [_layer(known.get(name) or m.LayerState(name, on=False)) for name in Layer]
    gated = any(layer.detail == Layer.GATE for layer in status.layers)
    never = say("cover.not.gated" if gated else "cover.not")
    return card(label(say("cover.layers"), "head"), *parts, label(never, "small"))


def apps_card(status: m.Status) -> QFrame:
    """Every program that was found."""
    apps = [_app(app) for app in status.apps]
    return card(label(say("cover.apps"), "head"), *(apps or [label(say("cover.apps.none"))]))


def accounts_card(status: m.Status) -> QFrame:
    """The accounts of this computer: which are covered, and which not."""
    found = status.accounts
    parts: list[QLabel] = []
    if found.covered:
        parts.append(label(say("cover.accounts.covered", names=_names(found.covered))))
    if found.uncovered:
        parts.append(label(say("cover.accounts.not", names=_names(found.uncovered)), "warm"))
        parts.append(label(say("cover.accounts.not.more"), "small"))
    if found.administrators:
        admins = _names(found.administrators)
        parts.append(label(say("cover.accounts.admin", names=admins), "small"))
    if found.gated:
        parts.append(label(say("cover.accounts.gated")))
    return card(label(say("cover.accounts"), "head"), *parts)


def gate_cards(status: m.Status) -> tuple[QFrame, ...]:
    """Requirements of the gate that are missing here, and exempt programs; nothing without a gate."""
    if status.gate is None:
        return ()
    kernel, exempt = status.gate.kernel, status.gate.exempt
    lacking = [label(_lack(one)) for one in kernel if not one.on]
    whole = label(say("cover.kernel.whole" if kernel else "cover.kernel.unknown"))
    programs = [label(_exempt(path, reason), "small") for path, reason in exempt]
    return (
        card(label(say("cover.kernel"), "head"), *(lacking or [whole])),
        card(
            label(say("cover.exempt"), "head"),
            *(programs or [label(say("cover.exempt.none"))]),
            label(say("cover.exempt.more"), "small"),
        ),
    )


def _exempt(path: str, reason: str) -> str:
    why = say_code("exempt", reason)
    return f"{path}: {why}"


def _lack(one: m.LayerState) -> str:
    untried = say("cover.kernel.untried")
    return say_code("kernel", one.name) if one.detail == "lacks" else f"{untried}: {one.name}"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def plain(box: QHBoxLayout | QVBoxLayout) -> QFrame:
    """A frame around a part of a card."""
    frame = QFrame()
    frame.setLayout(box)
    return frame


def _layer(layer: m.LayerState) -> QFrame:
    words = _state(layer)
    state = label(words, "strong" if layer.on else "soft")
    state.setWordWrap(False)
    # Full, half or hollow: the state without colour or words.
    half = _partly(layer) or layer.detail.endswith("-gaps")
    mark = _mark("◐" if half else "●" if layer.on else "○", words)
    special = f"layer.{layer.name}.{layer.detail}"
    usual = f"layer.{layer.name}.more" if layer.on or half else f"layer.{layer.name}.off"
    more = special if special in SENTENCES else usual
    name = label(say_code("layer", layer.name), "strong")
    head = row(name, gap=2)
    head.setStretch(0, 1)
    head.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
    line = row(gap=1)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(column(plain(head), label(say(more), "small"), gap=0.25), 1)
    return plain(line)


def _mark(shape: str, words: str) -> QLabel:
    """A shape for sighted users; screen readers get the words that it stands for."""
    mark = QLabel(shape)
    mark.setFixedWidth(px(2.5))
    mark.setAccessibleName(words)
    return mark


def _state(layer: m.LayerState) -> str:
    if layer.detail == "0/0":
        return say("cover.none")
    if _partly(layer):
        covered, _, found = layer.detail.partition("/")
        return say("cover.some", covered=int(covered), found=int(found))
    if layer.detail.endswith("-gaps"):
        return say("cover.gaps")
    state = f"cover.state.{layer.detail}"
    if state in SENTENCES:
        return say(state)
    return say("cover.on") if layer.on else say("cover.off")


def _partly(layer: m.LayerState) -> bool:
    """Return whether some browsers are covered, but not all that are open."""
    covered, several, _ = layer.detail.partition("/")
    return bool(several) and not layer.on and covered != "0"


def _app(app: m.LayerState) -> QFrame:
    words = say_code("cover.app", app.detail)
    mark = _mark("●" if app.detail == "stops" else "◐" if app.on else "○", words)
    name = label(app.name.replace("-", " ").title(), "strong")
    line = row(mark, name, gap=1)
    line.addWidget(label(words, "body" if app.on else "soft"), 1)
    line.setStretch(1, 1)
    line.setStretch(2, 2)
    return plain(line)
