"""Frozen values that pass between the stages."""

from scanner.schema.finding import Box, Detection, Finding, Preview, Scores
from scanner.schema.layer import Layer
from scanner.schema.media import EventKind, FileKey, MediaEvent
from scanner.schema.policy import (
    POLICY_VERSION,
    STRICTNESS,
    Action,
    Actions,
    AppRule,
    Category,
    ExceptionRule,
    FolderRule,
    Learn,
    OperatingPoint,
    Policy,
    Profile,
    Setting,
    SomeActions,
    stricter,
)
from scanner.schema.record import Record, RecordKind
from scanner.schema.verdict import Mark, Source, Verdict

__all__ = [
    "POLICY_VERSION",
    "STRICTNESS",
    "Action",
    "Actions",
    "AppRule",
    "Box",
    "Category",
    "Detection",
    "EventKind",
    "ExceptionRule",
    "FileKey",
    "Finding",
    "FolderRule",
    "Layer",
    "Learn",
    "Mark",
    "MediaEvent",
    "OperatingPoint",
    "Policy",
    "Preview",
    "Profile",
    "Record",
    "RecordKind",
    "Scores",
    "Setting",
    "SomeActions",
    "Source",
    "Verdict",
    "stricter",
]
