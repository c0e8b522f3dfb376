"""Strategies of hypothesis for the policy's types; tests say `st.from_type(Policy)`."""

import os
from pathlib import PurePath

import pytest
from hypothesis import strategies as st

from scanner.manifest import Rate, Thresholds
from scanner.policy import profiles
from scanner.policy.decide import Context
from scanner.reasons import FailureReason
from scanner.schema import (
    MAX_MODEL_BYTES,
    Action,
    Actions,
    Activation,
    AddedModel,
    Answerer,
    AppRule,
    Calibration,
    Category,
    ExceptionRule,
    Finding,
    Fit,
    FolderRule,
    Interpolation,
    LabelMeaning,
    Mark,
    ModelInput,
    ModelKind,
    ModelLabel,
    OperatingPoint,
    Policy,
    Profile,
    Scores,
    Setting,
    SomeActions,
    TensorLayout,
)

APPS = ("firefox", "Telegram Desktop", "signal")
# Only with a drive is a path absolute on Windows.
DRIVE = "C:" if os.name == "nt" else ""
_NAMES = ("/home/kim", "/home/kim/Out", "/home/kim/Out/swim", "/home/kim/Outer", "/srv")
FOLDERS = tuple(DRIVE + name for name in _NAMES)

# Strategies that hardly ever throw a draw away: hypothesis gives up on those that do.
_characters = st.characters(exclude_categories=["Cs"], exclude_characters="/.\0")
_part = st.text(_characters, min_size=1, max_size=8) | st.sampled_from(["a.b", "...", ".x"])
_path = st.lists(_part, min_size=1, max_size=3).map(lambda parts: "/".join([DRIVE, *parts]))
_name = st.text(st.characters(categories=["L", "M", "N", "P", "S"]), min_size=1, max_size=12)
_action = st.sampled_from(Action)
_some = st.builds(SomeActions, st.none() | _action, st.none() | _action, st.none() | _action)
_place = st.sampled_from(FOLDERS) | _path
_app = st.sampled_from(APPS) | _name
_where = st.one_of(
    st.tuples(_place, st.just("")), st.tuples(st.just(""), _app), st.tuples(_place, _app)
)
_exception = st.builds(
    lambda what, where: ExceptionRule(what, *where), st.sampled_from(Category), _where
)
_born = st.just("") | st.builds("{:04}".format, st.integers(1990, 2030)) | st.builds(
    "{:04}-{:02}".format, st.integers(1990, 2030), st.integers(1, 12)
)  # fmt: skip
_printable = st.characters(min_codepoint=0x21, max_codepoint=0x7E)
_labels = st.lists(st.text(_printable, min_size=1, max_size=9), min_size=1, max_size=4, unique=True)
_number = st.floats(-1024, 1024)
_share_of_one = st.floats(0, 1)
_model = st.builds(
    AddedModel,
    name=st.from_regex(r"[a-z][a-z0-9_-]{0,9}", fullmatch=True),
    sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
    bytes=st.integers(1, MAX_MODEL_BYTES),
    kind=st.sampled_from(ModelKind),
    activation=st.sampled_from(Activation),
    input=st.builds(
        ModelInput,
        *[st.integers(8, 1280)] * 4,
        st.sampled_from(Fit),
        st.sampled_from(Interpolation),
        st.sampled_from(TensorLayout),
        mean=st.tuples(*[_number] * 3),
        deviation=st.tuples(*[st.floats(0.001, 1024)] * 3),
        bgr=st.booleans(),
    ),
    labels=_labels.map(
        lambda names: tuple(
            ModelLabel(name, LabelMeaning.SAFE if number else LabelMeaning.NUDE)
            for number, name in enumerate(names)
        )
    ),
    calibration=st.builds(
        Calibration, _share_of_one, _share_of_one, st.integers(0, 999), st.integers(0, 9)
    ),
    clears=st.booleans(),
)
_hex = st.binary(min_size=32, max_size=32).map(bytes.hex)
_answerer = st.builds(
    Answerer,
    name=st.text(st.characters(categories=["L"]), min_size=1, max_size=24),
    mailbox=st.binary(min_size=16, max_size=16).map(bytes.hex),
    sign=_hex,
    seal=_hex,
    until=st.dates().map(str),
)
_policy = st.builds(
    Policy,
    version=st.just(1),
    profile=st.sampled_from(Profile),
    operating_point=st.sampled_from(OperatingPoint),
    actions=st.builds(Actions, _action, _action, _action),
    pause_seconds=st.integers(0, 600),
    keep_days=st.integers(1, 365),
    tell_parent=st.booleans(),
    born=_born,
    trusted_adult=st.just("") | _name,
    country=st.sampled_from(["", "AU", "DE"]),
    folders=st.lists(
        st.builds(FolderRule, _place, st.booleans(), _some),
        max_size=4,
        unique_by=lambda rule: PurePath(rule.path),
    ).map(tuple),
    apps=st.lists(
        st.builds(AppRule, _app, _some), max_size=3, unique_by=lambda rule: rule.name.casefold()
    ).map(tuple),
    exceptions=st.lists(
        _exception,
        max_size=4,
        unique_by=lambda rule: (rule.category, PurePath(rule.folder), rule.app.casefold()),
    ).map(tuple),
    chosen=st.sets(st.sampled_from(Setting)).map(tuple),
    detector=st.booleans(),
    models=st.lists(
        _model, max_size=2, unique_by=(lambda model: model.name, lambda model: model.sha256)
    ).map(tuple),
    answerers=st.lists(_answerer, max_size=8, unique_by=lambda one: one.mailbox).map(tuple),
).map(profiles.with_chosen)

_share = st.floats(0, 1, width=32)
_scores = st.builds(Scores, _share, _share)
_context = st.builds(
    Context,
    folder=st.just("") | _place,
    app=st.just("") | _app,
    named_like_media=st.booleans(),
    mark=st.none() | st.builds(Mark, st.booleans(), st.booleans()),
)
_finding = st.builds(
    Finding,
    media=st.sampled_from(["jpeg", "mp4", "none", ""]),
    scores=st.none() | _scores,
    failure=st.none() | st.sampled_from(FailureReason),
)

st.register_type_strategy(Policy, _policy)
st.register_type_strategy(Scores, _scores)
st.register_type_strategy(Context, _context)
st.register_type_strategy(Finding, _finding)
st.register_type_strategy(
    Thresholds, st.builds(Thresholds, _share, _share, st.just(Rate(0.0, 1)), st.just(Rate(0.0, 1)))
)


@pytest.fixture
def thresholds() -> Thresholds:
    """Nudity counts from .5, partial from .6."""
    return Thresholds(0.5, 0.6, Rate(0.0, 1), Rate(0.0, 1))
