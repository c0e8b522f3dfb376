"""`beforehand models`: lists the models in use, and adds or removes one of a parent's choice."""

import re
from pathlib import Path
from typing import Any

import click
import msgspec

from scanner import manifest
from scanner.channel import messages as m
from scanner.cli import model_store, passphrase, text
from scanner.cli.calibration import CalibrationError, CalibrationResult, calibrate
from scanner.cli.model_export import ModelExport, find_files, understand
from scanner.cli.model_scores import scores_of_pictures
from scanner.cli.reach import expect, reach
from scanner.cli.refusal import Refusal
from scanner.errors import ModelError, ScannerError
from scanner.sandbox.model_trial import DEFAULT_SIDE, TriedModel, try_file
from scanner.sandbox.setup import WorkerSetup
from scanner.schema import (
    Activation,
    AddedModel,
    Calibration,
    LabelMeaning,
    ModelLabel,
    Policy,
)
from scanner.schema.added_model import ADDED_NAME, MAX_ADDED_MODELS

UNCALIBRATED = Calibration(nude=1.0, partial=1.0, pictures=0, above=0)
_EXPORT = click.Path(exists=True, path_type=Path)
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


class _AddOptions(msgspec.Struct, frozen=True):
    """The options of `models add`, as typed."""

    name: str
    mapped: tuple[str, ...]
    pictures: Path
    output: str | None
    clears: bool


@click.group()
def command() -> None:
    """List the models in use, and add or remove one."""


@command.command("list")
def list_() -> None:
    """Name the models in use."""
    with reach() as ask:
        policy = expect(ask(m.GetPolicy()), m.PolicyIs).policy
    for line in text.model_lines(manifest.load().models, policy):
        click.echo(line)


@command.command()
@click.argument("export", type=_EXPORT)
def check(export: Path) -> None:
    """
    Try a model and say what it is.

    EXPORT is a folder or an .onnx file. It runs once in a confined process; nothing is added.
    """
    found, tried, _file = tried_export(export)
    for line in text.export_lines(found, tried.facts, tried.sha256):
        click.echo(line)


@command.command()
@click.argument("export", type=_EXPORT)
@click.option("--name", required=True, help="The model's name: small letters, digits, - and _.")
@click.option(
    "--map", "mapped", multiple=True, metavar="LABEL=nude|partial|safe",
    help="What a label means; labels that are not named are asked about.",
)  # fmt: skip
@click.option(
    "--pictures", required=True, type=_FOLDER,
    help="Your own everyday pictures, at least 149 (preferably 299 or more), none of them nude.",
)  # fmt: skip
@click.option(
    "--output", type=click.Choice([str(each) for each in Activation]),
    help="The activation that turns its output into scores, if the export does not name it.",
)  # fmt: skip
@click.option("--clears", is_flag=True, help="It may also withdraw a doubtful warning.")
@passphrase.fd_option
def add(export: Path, passphrase_fd: int | None, **given: Any) -> None:
    """
    Add a model to those in use.

    EXPORT is a folder or an .onnx file. It is tried, its labels are given a meaning, its thresholds are set
    on your own everyday pictures, and your passphrase puts it into the rules.
    """
    options = _AddOptions(**given)
    _refuse_name(options.name)
    found, tried, file = tried_export(export)
    model = AddedModel(
        name=options.name,
        sha256=tried.sha256,
        bytes=tried.bytes,
        kind=found.kind,
        activation=Activation(options.output or found.activation),
        input=found.input,
        labels=meanings(found.labels, options.mapped),
        calibration=UNCALIBRATED,
        clears=options.clears,
    )
    for line in text.export_lines(found, tried.facts, tried.sha256):
        click.echo(line)
    with model_store.stored(file, model) as folder:
        result = _calibrated(model, folder, options.pictures)
        model = msgspec.structs.replace(model, calibration=result.calibration)
        for line in text.added_lines(model, result.bound):
            click.echo(line)
        counter = _put_in_force(model, passphrase_fd)
    click.echo(text.model_added(options.name, counter))


@command.command()
@click.argument("name")
@passphrase.fd_option
def remove(name: str, passphrase_fd: int | None) -> None:
    """Take the model NAME out, and delete its file."""
    with reach() as ask:
        policy = expect(ask(m.GetPolicy()), m.PolicyIs).policy
        gone = [model for model in policy.models if model.name == name]
        if not gone:
            raise ScannerError("no-such-model")
        left = tuple(model for model in policy.models if model.name != name)
        expect(ask(m.Unlock(passphrase.ask(passphrase_fd, text.PASSPHRASE_TO_CONFIRM))), m.Done)
        rules = msgspec.structs.replace(policy, models=left)
        counter = expect(ask(m.SetPolicy(rules)), m.PolicyIs).counter
    model_store.delete(gone[0])
    click.echo(text.model_removed(name, counter))


def setup_in_force() -> WorkerSetup:
    """Return the models of the rules in force, for a command that inspects files without the guard."""
    with reach() as ask:
        policy = expect(ask(m.GetPolicy()), m.PolicyIs).policy
    return model_store.setup_of(policy)


def tried_export(export: Path) -> tuple[ModelExport, TriedModel, Path]:
    """Find the model of an export and try it; returns the export, the facts and the file. Raises Refusal."""
    try:
        files = find_files(export)
        tried = try_file(files.model, files.side or DEFAULT_SIDE)
        return understand(files, tried.facts), tried, files.model
    except ModelError as error:
        why = str(error.facts.get("why", ""))
        raise Refusal(text.model_refused(error.code, why)) from error


def _refuse_name(name: str) -> None:
    shipped = {entry.name for entry in manifest.load().models}
    if re.fullmatch(ADDED_NAME, name) is None or name in shipped:
        raise Refusal(text.BAD_MODEL_NAME)
    with reach() as ask:
        models = expect(ask(m.GetPolicy()), m.PolicyIs).policy.models
    if any(model.name == name for model in models):
        raise Refusal(text.MODEL_NAME_TAKEN)
    if len(models) >= MAX_ADDED_MODELS:
        raise Refusal(text.TOO_MANY_MODELS)


def meanings(labels: tuple[str, ...], mapped: tuple[str, ...]) -> tuple[ModelLabel, ...]:
    """Return the meaning of every label, from the options or else from the parent's answers."""
    said: dict[str, LabelMeaning] = {}
    for each in mapped:
        label, _, means = each.rpartition("=")
        if label not in labels or means not in set(LabelMeaning):
            raise click.UsageError(text.bad_map(each, labels))
        said[label] = LabelMeaning(means)
    choice = click.Choice([str(means) for means in LabelMeaning])
    for label in labels:
        if label not in said:
            said[label] = LabelMeaning(
                click.prompt(text.label_question(label), type=choice, err=True)
            )
    if set(said.values()) <= {LabelMeaning.SAFE}:
        raise Refusal(text.NOTHING_TO_FIND)
    return tuple(ModelLabel(label, said[label]) for label in labels)


def _calibrated(model: AddedModel, folder: Path, pictures: Path) -> CalibrationResult:
    try:
        nude, partial = scores_of_pictures(model, folder, pictures)
        return calibrate(nude, partial)
    except ModelError as error:
        why = str(error.facts.get("why", ""))
        raise Refusal(text.model_refused(error.code, why)) from error
    except CalibrationError as error:
        raise Refusal(text.not_calibrated(error.code)) from error


def _put_in_force(model: AddedModel, fd: int | None) -> int:
    with reach() as ask:
        policy: Policy = expect(ask(m.GetPolicy()), m.PolicyIs).policy
        expect(ask(m.Unlock(passphrase.ask(fd, text.PASSPHRASE_TO_CONFIRM))), m.Done)
        rules = msgspec.structs.replace(policy, models=(*policy.models, model))
        return expect(ask(m.SetPolicy(rules)), m.PolicyIs).counter
