"""The values that messages carry, for clients: a client imports nothing of the scanner but this package."""

from scanner.errors import ChannelError
from scanner.reasons import FailureReason, Reason
from scanner.schema import (
    Action,
    Actions,
    Category,
    ExceptionRule,
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
    Told,
)

__all__ = [
    "Action",
    "Actions",
    "Category",
    "ChannelError",
    "ExceptionRule",
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
    "Told",
]
