"""Frozen values that pass between the stages."""

from scanner.schema.added_model import (
    MAX_MODEL_BYTES,
    Activation,
    AddedModel,
    Calibration,
    Fit,
    Interpolation,
    LabelMeaning,
    ModelFacts,
    ModelInput,
    ModelKind,
    ModelLabel,
    TensorLayout,
)
from scanner.schema.answerer import MAX_ANSWERERS, Answerer
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
from scanner.schema.safe_copy import CopyEdit, SafeCopy
from scanner.schema.share import WorkShare
from scanner.schema.stopped import StoppedItem
from scanner.schema.verdict import PARENTS, PEOPLE, DecidedBy, Mark, Source, Verdict

__all__ = [
    "MAX_ANSWERERS",
    "MAX_MODEL_BYTES",
    "PARENTS",
    "PEOPLE",
    "POLICY_VERSION",
    "STRICTNESS",
    "Action",
    "Actions",
    "Activation",
    "AddedModel",
    "Answerer",
    "AppRule",
    "Box",
    "Calibration",
    "Category",
    "CopyEdit",
    "DecidedBy",
    "Detection",
    "DisclosedEvent",
    "EventKind",
    "ExceptionRule",
    "Fact",
    "FileKey",
    "Finding",
    "Fit",
    "FolderRule",
    "Interpolation",
    "ItemEvent",
    "LabelMeaning",
    "Layer",
    "Mark",
    "MediaEvent",
    "ModelFacts",
    "ModelInput",
    "ModelKind",
    "ModelLabel",
    "OperatingPoint",
    "Policy",
    "Preview",
    "Profile",
    "Record",
    "RecordKind",
    "SafeCopy",
    "Scores",
    "Seen",
    "Setting",
    "SomeActions",
    "Source",
    "StoppedItem",
    "TensorLayout",
    "Verdict",
    "WorkShare",
    "stricter",
]
