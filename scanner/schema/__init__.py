"""Frozen values that pass between the stages."""

from scanner.schema.disclosure import DisclosedEvent, Fact, ItemEvent, Seen
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
    OperatingPoint,
    Policy,
    Profile,
    Setting,
    SomeActions,
    stricter,
)
from scanner.schema.record import Record, RecordKind
from scanner.schema.share import WorkShare
from scanner.schema.stopped import StoppedItem
from scanner.schema.verdict import DecidedBy, Mark, Source, Verdict

__all__ = [
    "POLICY_VERSION",
    "STRICTNESS",
    "Action",
    "Actions",
    "AppRule",
    "Box",
    "Category",
    "DecidedBy",
    "Detection",
    "DisclosedEvent",
    "EventKind",
    "ExceptionRule",
    "Fact",
    "FileKey",
    "Finding",
    "FolderRule",
    "ItemEvent",
    "Layer",
    "Mark",
    "MediaEvent",
    "OperatingPoint",
    "Policy",
    "Preview",
    "Profile",
    "Record",
    "RecordKind",
    "Scores",
    "Seen",
    "Setting",
    "SomeActions",
    "Source",
    "StoppedItem",
    "Verdict",
    "WorkShare",
    "stricter",
]
