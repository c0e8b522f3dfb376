"""Models that the signed rules name: in use from the moment a parent signs, without a restart."""

import hashlib

import msgspec

from scanner.keys import Cost
from scanner.policy import profiles
from scanner.schema import (
    Activation,
    AddedModel,
    Calibration,
    Fit,
    Interpolation,
    LabelMeaning,
    ModelInput,
    ModelKind,
    ModelLabel,
    Policy,
    TensorLayout,
)
from scanner.service.service import Service
from tests import onnx_files as onnx
from tests.pipeline.conftest import PASSPHRASE, Guarded


def with_red(policy: Policy, content: bytes) -> Policy:
    model = AddedModel(
        name="red",
        sha256=hashlib.sha256(content).hexdigest(),
        bytes=len(content),
        kind=ModelKind.CLASSIFIER,
        activation=Activation.SOFTMAX,
        input=ModelInput(
            *[16] * 4, Fit.SQUASH, Interpolation.BILINEAR, TensorLayout.NCHW, (0.5,) * 3, (0.5,) * 3
        ),
        labels=(ModelLabel("sfw", LabelMeaning.SAFE), ModelLabel("nsfw", LabelMeaning.NUDE)),
        calibration=Calibration(0.9, 0.9, 299, 0),
    )
    return msgspec.structs.replace(policy, models=(model,), detector=False)


def models_of(guarded: Guarded, name: str, data: bytes) -> set[str]:
    scores = guarded.drop(name, data).looked.finding.scores
    assert scores is not None
    return set(scores.models)


def test_the_workers_look_with_the_models_of_the_rules(guarded: Guarded, card: bytes) -> None:
    service: Service = guarded.open()
    policy = profiles.AGE_16_17
    unlocked, _code = service.storage.access.set_up(PASSPHRASE, policy, Cost.CHEAPEST)
    service.start()
    assert models_of(guarded, "before.jpg", card) == {"nudenet", "open_nsfw"}
    content = onnx.red_classifier()
    changed = with_red(policy, content)
    service.storage.settings.models.mkdir()
    (service.storage.settings.models / changed.models[0].file).write_bytes(content)
    service.storage.signed_rules.sign(unlocked, changed)
    service.stages.rules_changed()
    assert models_of(guarded, "after.jpg", card) == {"open_nsfw", "red", "red.partial"}
    assert [model.name for model in service.stages.health().models] == ["open_nsfw", "red"]
