"""The values that messages carry, for clients: a client imports nothing of the scanner but this package."""

from scanner.errors import ChannelError
from scanner.reasons import FailureReason, Reason
from scanner.schema import (
    PEOPLE,
    Action,
    Actions,
    Category,
    DecidedBy,
    DisclosedEvent,
    ExceptionRule,
    Fact,
    FolderRule,
    ItemEvent,
    Layer,
    OperatingPoint,
    Policy,
    Preview,
    Profile,
    Record,
    RecordKind,
    Seen,
)

__all__ = [
    "PEOPLE",
    "Action",
    "Actions",
    "Category",
    "ChannelError",
    "DecidedBy",
    "DisclosedEvent",
    "ExceptionRule",
    "Fact",
    "FailureReason",
    "FolderRule",
    "ItemEvent",
    "Layer",
    "OperatingPoint",
    "Policy",
    "Preview",
    "Profile",
    "Reason",
    "Record",
    "RecordKind",
    "Seen",
]
