"""Frozen values that pass between the stages."""

from scanner.schema.finding import Box, Detection, Finding, Preview, Scores
from scanner.schema.media import EventKind, FileKey, MediaEvent
from scanner.schema.policy import (
    STRICTNESS,
    Action,
    Actions,
    Category,
    ExceptionRule,
    FolderRule,
    OperatingPoint,
    Policy,
    Profile,
)
from scanner.schema.record import Record, RecordKind
from scanner.schema.verdict import Source, Verdict

__all__ = [
    "STRICTNESS",
    "Action",
    "Actions",
    "Box",
    "Category",
    "Detection",
    "EventKind",
    "ExceptionRule",
    "FileKey",
    "Finding",
    "FolderRule",
    "MediaEvent",
    "OperatingPoint",
    "Policy",
    "Preview",
    "Profile",
    "Record",
    "RecordKind",
    "Scores",
    "Source",
    "Verdict",
]
