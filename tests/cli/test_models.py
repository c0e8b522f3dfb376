"""`beforehand models` as a parent uses it."""

import json
import os
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from scanner.channel import messages as m
from scanner.channel.server import Peer
from scanner.classify.added.trial import try_model
from scanner.cli import models
from scanner.cli.main import beforehand
from scanner.cli.model_scores import scores_of_pictures
from scanner.cli.reach import expect
from scanner.keys import Cost
from scanner.sandbox.model_trial import TriedModel
from scanner.schema import AddedModel, LabelMeaning, Policy
from scanner.service.absent import open_storage
from scanner.settings import Settings
from tests import onnx_files as onnx

PASSPHRASE = "lorry umbrella quiet seventeen"
Run = Callable[..., Result]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BEFOREHAND_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(Cost, "tuned", classmethod(lambda cls: cls.CHEAPEST))
    return tmp_path / "home"


@pytest.fixture
def tried_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trials in this process: the confined one has tests of its own."""

    def here(path: Path, side: int) -> TriedModel:
        content = path.read_bytes()
        return TriedModel(sha256(content).hexdigest(), len(content), try_model(content, side))

    monkeypatch.setattr(models, "try_file", here)


@pytest.fixture
def run(home: Path) -> Iterator[Run]:
    runner = CliRunner()
    opened: list[int] = []

    def invoke(*arguments: str, secret: str | None = None, **more: str) -> Result:
        extra: list[str] = []
        if secret is not None:
            read, write = os.pipe()
            os.write(write, secret.encode())
            os.close(write)
            opened.append(read)
            extra = ["--passphrase-fd", str(read)]
        return runner.invoke(beforehand, [*arguments, *extra], **more)  # pyright: ignore[reportArgumentType]

    setup = invoke("setup", "--born", "2016-05", "--no-confirm", secret=PASSPHRASE)
    assert setup.exit_code == 0, setup.output
    yield invoke
    for fd in opened:
        os.close(fd)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "export"
    folder.mkdir()
    (folder / "model.onnx").write_bytes(onnx.red_classifier())
    (folder / "config.json").write_text(json.dumps({"id2label": {"0": "normal", "1": "nsfw"}}))
    how = {"size": 16, "image_mean": [0.5] * 3, "image_std": [0.5] * 3}
    (folder / "preprocessor_config.json").write_text(json.dumps(how))
    return folder


@pytest.fixture
def everyday(tmp_path: Path, tried_here: None, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands for 299 pictures, which the model takes for safe."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    scores = [0.02] * 298 + [0.61]
    monkeypatch.setattr(models, "scores_of_pictures", lambda *_: (scores, [0.0] * 299))
    return folder


def policy(home: Path) -> Policy:
    with open_storage(Settings(home / "data", home / "run"), Peer(0, 0, "cli")) as session:
        return expect(session.answer(m.GetPolicy()), m.PolicyIs).policy


def test_a_parent_adds_a_model_and_takes_it_away(
    run: Run, home: Path, export: Path, everyday: Path, tmp_path: Path
) -> None:
    arguments = ("models", "add", str(export), "--name", "red", "--pictures", str(everyday))
    added = run(*arguments, secret=PASSPHRASE, input="safe\nnude\n")
    assert added.exit_code == 0, added.output
    assert "0 of your 299 pictures" in added.output
    assert "1.0%" in added.output
    (model,) = policy(home).models
    assert [label.means for label in model.labels] == [LabelMeaning.SAFE, LabelMeaning.NUDE]
    assert model.calibration.nude == 0.6101
    kept = home / "data" / "models" / model.file
    assert kept.read_bytes() == (export / "model.onnx").read_bytes()
    assert "flags: nude from 0.6101" in run("models", "list").output
    # The rules as text keep the model when a parent edits another line.
    edited = tmp_path / "rules.toml"
    edited.write_text(
        run("policy", "show").output.replace("#: detector = true", "detector = false")
    )
    assert run("policy", "set", str(edited), secret=PASSPHRASE).exit_code == 0
    assert policy(home).models == (model,)
    assert "off by the rules" in run("models", "list").output
    assert run("models", "remove", "red", secret=PASSPHRASE).exit_code == 0
    assert policy(home).models == ()
    assert not kept.exists()


def test_nothing_is_added_without_the_passphrase(
    run: Run, home: Path, export: Path, everyday: Path
) -> None:
    arguments = ("models", "add", str(export), "--name", "red", "--pictures", str(everyday))
    mapped = ("--map", "normal=safe", "--map", "nsfw=nude")
    refused = run(*arguments, *mapped, secret="not the passphrase at all")
    assert refused.exit_code != 0
    assert policy(home).models == ()
    assert list((home / "data" / "models").iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--name", "nudenet", "--map", "normal=safe", "--map", "nsfw=nude"), "cannot be its name"),
        (("--name", "Red!", "--map", "normal=safe", "--map", "nsfw=nude"), "cannot be its name"),
        (("--name", "red", "--map", "other=safe"), "the labels are: normal, nsfw"),
        (("--name", "red", "--map", "nsfw=naked"), "nude, partial or safe"),
        (("--name", "red", "--map", "normal=safe", "--map", "nsfw=safe"), "could find nothing"),
    ],
)
def test_what_makes_no_sense_is_refused(
    arguments: tuple[str, ...], said: str, run: Run, export: Path, everyday: Path
) -> None:
    refused = run("models", "add", str(export), "--pictures", str(everyday), *arguments)
    assert refused.exit_code == 2
    assert said in refused.output


def test_check_adds_nothing_and_says_what_a_model_is(run: Run, home: Path, export: Path) -> None:
    found = run("models", "check", str(export))
    assert found.exit_code == 0
    assert "Hugging Face, classifier" in found.output
    assert "normal, nsfw" in found.output
    assert not (home / "data" / "models").exists()


@pytest.mark.usefixtures("tried_here")
def test_a_file_that_is_refused_says_why(run: Run, tmp_path: Path) -> None:
    bare = tmp_path / "bare.onnx"
    bare.write_bytes(b"no model")
    refused = run("models", "check", str(bare))
    assert refused.exit_code == 2
    assert "is not an ONNX file" in refused.output


@pytest.mark.usefixtures("tried_here")
def test_the_familys_pictures_are_scored_once_each(
    tmp_path: Path, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scanner.cli.bulk.cores", lambda: 1)
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    for name, colour in (("a", (255, 0, 0)), ("b", (0, 255, 0)), ("copy-of-b", (0, 255, 0))):
        Image.new("RGB", (40, 30), colour).save(pictures / f"{name}.png")
    (pictures / "notes.txt").write_text("no picture")
    found, tried, file = models.tried_export(export)
    model = AddedModel(
        name="red",
        sha256=tried.sha256,
        bytes=tried.bytes,
        kind=found.kind,
        activation=found.activation,
        input=found.input,
        labels=models.meanings(found.labels, ("normal=safe", "nsfw=nude")),
        calibration=models.UNCALIBRATED,
    )
    (tmp_path / model.file).write_bytes(file.read_bytes())
    nude, partial = scores_of_pictures(model, tmp_path, pictures)
    assert len(nude) == 2
    assert sorted(score > 0.5 for score in nude) == [False, True]
    assert partial == [0.0, 0.0]
