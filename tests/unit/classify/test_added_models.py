"""A model that a parent added: what is refused, how it is fed and read, and what it may change."""

import math

import msgspec
import numpy as np
import pytest
from PIL import Image

from scanner import manifest
from scanner.classify import Classification
from scanner.classify.added import AddedReader, SecondOpinion
from scanner.classify.added.feeding import Element, tensor_of
from scanner.classify.added.graph import check_graph
from scanner.classify.added.outputs import scores_of
from scanner.classify.added.trial import try_model
from scanner.classify.detector import Frame
from scanner.errors import ModelError
from scanner.sandbox.worker import LockedInLoader
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
    OperatingPoint,
    Scores,
    TensorLayout,
)
from tests import onnx_files as onnx

INPUT = ModelInput(
    16, 16, 16, 16, Fit.SQUASH, Interpolation.BILINEAR, TensorLayout.NCHW, (0.5,) * 3, (0.5,) * 3
)
MODEL = AddedModel(
    name="red",
    sha256="0" * 64,
    bytes=1,
    kind=ModelKind.CLASSIFIER,
    activation=Activation.SOFTMAX,
    input=INPUT,
    labels=(ModelLabel("sfw", LabelMeaning.SAFE), ModelLabel("nsfw", LabelMeaning.NUDE)),
    calibration=Calibration(0.8, 0.8, 299, 0),
)
RED = np.full((40, 60, 3), (255, 0, 0), dtype=np.uint8)
GREEN = np.full((40, 60, 3), (0, 255, 0), dtype=np.uint8)


def graph(*nodes: bytes, tensors: tuple[bytes, ...] = (), more: bytes = b"") -> bytes:
    ends = ([onnx.value("x", (1,))], [onnx.value("y", (1,))])
    return onnx.model(onnx.Graph(nodes, *ends, tensors, more=more))


IDENTITY = onnx.node("Identity", ["x"], ["y"])
INNER = onnx.part(1, onnx.node("Odd", ["x"], ["y"], domain="com.microsoft"))
REFUSED = {
    "own-operators": graph(onnx.node("Odd", ["x"], ["y"], domain="com.acme")),
    "own-operators in a branch": graph(
        onnx.node("If", ["x"], ["y"], onnx.part(5, onnx.part(1, "then") + onnx.part(6, INNER)))
    ),
    "own-operators imported": graph(IDENTITY, more=onnx.part(8, onnx.part(1, "com.acme"))),
    "own-functions": graph(IDENTITY, more=onnx.part(25, b"")),
    "external-data": graph(IDENTITY, tensors=(onnx.external_tensor("w", (1,)),)),
    "external-data of a constant": graph(
        onnx.node(
            "Constant", [], ["y"],
            onnx.part(5, onnx.part(1, "value") + onnx.part(5, onnx.external_tensor("w", (1,)))),
        )
    ),
    "sparse": onnx.number(1, 8) + onnx.part(7, onnx.part(15, b"")),
    "not-onnx": b"\x89PNG\r\n\x1a\n" + bytes(40),
    "not-onnx, empty": b"",
    "not-onnx, cut off": graph(IDENTITY)[:-3],
    "not-onnx, two graphs": graph(IDENTITY) + onnx.part(7, b""),
}  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
def test_a_file_that_reaches_beyond_onnx_is_refused(why: str) -> None:
    with pytest.raises(ModelError) as caught:
        check_graph(REFUSED[why])
    assert caught.value.code == "model-not-allowed"
    assert why.startswith(str(caught.value.facts["why"]))


def test_deep_nesting_is_refused() -> None:
    inner = onnx.part(1, IDENTITY)
    for _ in range(12):
        branch = onnx.part(5, onnx.part(1, "then") + onnx.part(6, inner))
        inner = onnx.part(1, onnx.node("If", ["x"], ["y"], branch))
    with pytest.raises(ModelError) as caught:
        check_graph(onnx.number(1, 8) + onnx.part(7, inner))
    assert caught.value.facts["why"] == "too-deep"


def test_merged_nodes_are_not_taken() -> None:
    """The shipped models' nodes were merged into operators of the runtime's own; a family's models have none."""
    for entry in manifest.load().models:
        with pytest.raises(ModelError) as caught:
            check_graph(manifest.read_model(manifest.MODELS, entry))
        assert caught.value.facts["why"] == "own-operators"


def test_a_squashed_picture_is_fed_as_its_maker_does() -> None:
    noise = np.random.default_rng(5).integers(0, 256, (50, 80, 3), dtype=np.uint8)
    wanted = np.asarray(Image.fromarray(noise).resize((16, 16), Image.Resampling.BILINEAR))
    fed = tensor_of(noise, INPUT)
    assert fed.shape == (1, 3, 16, 16)
    assert np.allclose(fed[0].transpose(1, 2, 0), (wanted / 255 - 0.5) / 0.5, atol=1e-6)


def test_a_cut_picture_is_nearly_what_scaling_all_and_cutting_gives() -> None:
    ramp = np.tile(np.arange(256, dtype=np.uint8)[:, None, None], (1, 128, 3))
    wanted = msgspec.structs.replace(INPUT, scaled_width=32, scaled_height=32, fit=Fit.CROP)
    whole = Image.fromarray(ramp).resize((32, 64), Image.Resampling.BILINEAR)
    middle = np.asarray(whole.crop((8, 24, 24, 40)))
    fed = tensor_of(ramp, wanted)[0].transpose(1, 2, 0) * 0.5 + 0.5
    assert np.abs(fed * 255 - middle).max() <= 2


@pytest.mark.parametrize("fit", Fit)
def test_the_oddest_shape_costs_no_more_than_another(fit: Fit) -> None:
    strip = np.zeros((1, 20_000, 3), dtype=np.uint8)
    wanted = msgspec.structs.replace(INPUT, fit=fit)
    assert tensor_of(strip, wanted).shape == (1, 3, 16, 16)


def test_a_letterboxed_picture_keeps_its_shape_between_grey() -> None:
    wanted = msgspec.structs.replace(
        INPUT, fit=Fit.LETTERBOX, mean=(0.0,) * 3, deviation=(1.0,) * 3
    )
    fed = tensor_of(np.full((20, 40, 3), 255, dtype=np.uint8), wanted)[0, 0]
    assert fed[:4].max() == fed[12:].max() == pytest.approx(114 / 255)
    assert fed[4:12].min() == 1


def test_layout_and_order_of_colours_are_the_models() -> None:
    wanted = msgspec.structs.replace(
        INPUT, layout=TensorLayout.NHWC, bgr=True, mean=(0.0, 0.5, 1.0)
    )
    fed = tensor_of(RED, wanted)
    assert fed.shape == (1, 16, 16, 3)
    assert fed[0, 0, 0].tolist() == [(0 - 1.0) / 0.5, (0 - 0.5) / 0.5, (1 - 0.0) / 0.5]


def outputs(values: list[object], kind: ModelKind, activation: Activation) -> list[float]:
    model = msgspec.structs.replace(MODEL, kind=kind, activation=activation)
    return list(scores_of(np.array(values, dtype=np.float32), model).values())


def test_logits_become_scores() -> None:
    logits: list[object] = [[0.0, 2.0]]
    odds = 1 / (1 + math.exp(-2))
    kind = ModelKind.CLASSIFIER
    assert outputs(logits, kind, Activation.SOFTMAX) == pytest.approx([1 - odds, odds])
    assert outputs(logits, kind, Activation.SIGMOID) == pytest.approx([0.5, odds])
    assert outputs([[0.1, 0.7]], kind, Activation.NONE) == pytest.approx([0.1, 0.7])


def test_regions_become_the_best_score_of_each_label() -> None:
    box = [8.0, 8.0, 4.0, 4.0]
    columns = np.array([[*box, 0.1, 0.6], [*box, 0.3, 0.2], [*box, 0, 0]]).T.tolist()
    kind, none = ModelKind.DETECTOR, Activation.NONE
    assert outputs([columns], kind, none) == pytest.approx([0.3, 0.6])
    rows = [[*box, 0.5, 0.2, 0.8], [*box, 1.0, 0.3, 0.1]]
    assert outputs([rows], kind, none) == pytest.approx([0.3, 0.4])
    picked = [[*box, 0.7, 1.0], [*box, 0.4, 0.0], [*box, 0.9, 1.0], [0.0] * 6]
    assert outputs([picked], kind, none) == pytest.approx([0.4, 0.9])


def test_a_detector_of_one_label_is_read_in_either_form() -> None:
    one = msgspec.structs.replace(
        MODEL, kind=ModelKind.DETECTOR, activation=Activation.NONE, labels=MODEL.labels[1:]
    )
    box = [8.0, 8.0, 4.0, 4.0]
    anything = np.array([[[*box, 0.5, 1.0], [*box, 0.9, 0.3]]], dtype=np.float32)
    picked = np.array([[[*box, 0.7, 0.0], [*box, 0.4, 0.0]]], dtype=np.float32)
    assert scores_of(anything, one)["nsfw"] == pytest.approx(0.5)
    assert scores_of(picked, one)["nsfw"] == pytest.approx(0.7)


def test_scores_are_seen_to_be_scores_past_what_changes_their_form_alone() -> None:
    """The last node in a file need not be the one that makes the first output."""
    end = [onnx.node(kind, [f"{n}"], [f"{n + 1}"]) for n, kind in enumerate(("Cast", "Flatten"))]
    nodes = (onnx.node("Softmax", ["x"], ["0"]), *end, onnx.node("Identity", ["2"], ["y"]))
    beside = onnx.node("Relu", ["x"], ["z"])
    assert check_graph(graph(*nodes, beside)) == "Softmax"
    assert check_graph(graph(IDENTITY)) == ""
    assert check_graph(graph(onnx.node("Add", ["x", "x"], ["y"]))) == "Add"


def test_a_loop_of_nodes_ends_the_search() -> None:
    nodes = (onnx.node("Identity", ["y"], ["z"]), onnx.node("Identity", ["z"], ["y"]))
    assert check_graph(graph(*nodes)) == ""


def test_inputs_of_bytes_and_of_16_bits_are_fed_what_they_take() -> None:
    raw = tensor_of(RED, INPUT, Element.BYTE)
    assert (raw.dtype, raw.max()) == (np.uint8, 255)
    half = tensor_of(RED, INPUT, Element.HALF)
    assert half.dtype == np.float16
    assert np.allclose(half, tensor_of(RED, INPUT), atol=1e-3)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (ModelKind.CLASSIFIER, [[0.1, 0.2, 0.3]]),
        (ModelKind.CLASSIFIER, [0.1, 0.2]),
        (ModelKind.DETECTOR, [[0.1, 0.2]]),
        (ModelKind.DETECTOR, [[[0.1] * 5] * 3]),
        (ModelKind.DETECTOR, [[[0.0, 0.0, 1.0, 1.0, 0.9, 7.0]]]),
    ],
)
def test_another_output_is_refused(kind: ModelKind, values: list[object]) -> None:
    with pytest.raises(ModelError):
        outputs(values, kind, Activation.NONE)


def test_what_is_no_number_is_no_score() -> None:
    with pytest.raises(ValueError, match="finite"):
        outputs([[float("nan"), 0.0]], ModelKind.CLASSIFIER, Activation.NONE)


def test_a_model_that_does_not_fit_says_why() -> None:
    whys: list[object] = []
    for content in (graph(IDENTITY), onnx.red_classifier(9000)):
        with pytest.raises(ModelError) as caught:
            try_model(content, 16)
        whys.append(caught.value.facts["why"])
    assert whys == ["input-shape", "input-shape"]


@pytest.mark.parametrize("name", ["b" * 65, "", "bare\x1b[2J"])
def test_a_label_that_nobody_can_be_asked_about_is_refused(name: str) -> None:
    """The host once took such a reply for a lie, and said that the process had ended."""
    with pytest.raises(ModelError) as caught:
        try_model(onnx.red_detector(bare=name), 32)
    assert caught.value.facts["why"] == "label-text"


def test_an_output_of_a_single_number_is_refused() -> None:
    largest = onnx.node("ReduceMax", ["pixels"], ["most"], onnx.integer("keepdims", 0))
    pixels = onnx.value("pixels", (1, 3, 16, 16))
    content = onnx.model(onnx.Graph([largest], [pixels], [onnx.value("most", ())]))
    with pytest.raises(ModelError) as caught:
        try_model(content, 16)
    assert caught.value.facts["why"] == "output-shape"


def test_a_worker_names_the_file_that_it_cannot_run() -> None:
    """A file that was fine when it was added, and is not for a later runtime."""
    first = FirstLook(Scores(0.0, 0.0))
    contents = [(MODEL, REFUSED["own-operators"])]
    loader = LockedInLoader(first, contents, manifest.load(), always=False)  # pyright: ignore[reportArgumentType]
    with pytest.raises(ModelError) as caught:
        loader.finish()
    assert caught.value.facts["file"] == MODEL.file


def test_a_detector_that_leaves_its_size_open_says_it_beside() -> None:
    assert try_model(onnx.red_detector(96, dynamic=True), 224).input_shape == (1, 3, 96, 96)
    assert try_model(onnx.red_classifier(), 224).input_shape == (1, 3, 16, 16)


class FirstLook:
    """The shipped models' place: the scores that a test gives."""

    enough = 0.86

    def __init__(self, scores: Scores, first: float = 0.0) -> None:
        self._seen = Classification(scores, (), first=first)

    def classify(self, *_arguments: object) -> Classification:
        return self._seen


READER = AddedReader(MODEL, onnx.red_classifier())
POINTS = manifest.load().operating_points
CAUTIOUS, LENIENT = POINTS[OperatingPoint.CAUTIOUS], POINTS[OperatingPoint.LENIENT]
MIDDLE = (CAUTIOUS.nudity + LENIENT.nudity) / 2


def opinion(
    frame: Frame, nudity: float, partial: float = 0.0, *, first: float = 0.0, **change: object
) -> Scores:
    reader = READER
    if change:
        reader = AddedReader(msgspec.structs.replace(MODEL, **change), onnx.red_classifier())
    look = FirstLook(Scores(nudity, partial), first)
    second = SecondOpinion(look, [reader], manifest.load())  # pyright: ignore[reportArgumentType]
    return second.classify(frame).scores


def test_a_clean_first_look_is_not_asked_about() -> None:
    asked_from = manifest.load().added_models
    below = math.nextafter(asked_from.nudity, 0), math.nextafter(asked_from.partial, 0)
    assert opinion(RED, *below).models == {}
    assert "red" in opinion(RED, asked_from.nudity).models
    assert "red" in opinion(RED, 0.0, asked_from.partial).models
    assert "red" in opinion(RED, 0.0, first=asked_from.nudity).models


def test_it_flags_at_every_operating_point() -> None:
    scores = opinion(RED, 0.1)
    assert scores.models["red"] > 0.99
    assert scores.nudity == LENIENT.nudity
    assert opinion(RED, 0.97).nudity == 0.97  # never lower than it was


def test_below_its_threshold_it_flags_nothing() -> None:
    assert opinion(GREEN, 0.1).nudity == 0.1


def test_it_clears_nothing_unless_it_may() -> None:
    assert opinion(GREEN, MIDDLE).nudity == MIDDLE


def test_it_clears_only_in_the_middle_band() -> None:
    assert opinion(GREEN, MIDDLE, MIDDLE, clears=True).nudity < CAUTIOUS.nudity
    assert opinion(GREEN, MIDDLE, 0.5, clears=True).partial < CAUTIOUS.partial
    assert opinion(GREEN, LENIENT.nudity, clears=True).nudity == LENIENT.nudity
    assert opinion(GREEN, 0.2, clears=True).nudity == 0.2


def test_it_clears_nothing_that_it_is_in_doubt_about() -> None:
    grey = np.full((20, 20, 3), 128, dtype=np.uint8)  # its logits are equal: .5
    assert opinion(grey, MIDDLE, clears=True).nudity == MIDDLE


def test_a_flag_outweighs_a_clearing() -> None:
    other = AddedReader(
        msgspec.structs.replace(MODEL, name="blue", clears=True), onnx.red_classifier(channel=2)
    )
    look = FirstLook(Scores(MIDDLE, 0.0))
    both = SecondOpinion(look, [other, READER], manifest.load())  # pyright: ignore[reportArgumentType]
    assert both.classify(RED).scores.nudity == LENIENT.nudity


def test_for_calibration_it_is_always_asked_and_changes_nothing() -> None:
    look = FirstLook(Scores(0.0, 0.0))
    second = SecondOpinion(
        look,  # pyright: ignore[reportArgumentType]
        [READER],
        manifest.load(),
        always=True,
    )
    scores = second.classify(RED).scores
    assert scores.nudity == 0
    assert scores.models["red"] > 0.99
