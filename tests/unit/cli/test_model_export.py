"""The input that an export describes, and files that are no export."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from scanner.cli.model_export import ModelExport, find_files, understand
from scanner.errors import ModelError
from scanner.schema import Activation, Fit, Interpolation, ModelFacts, TensorLayout

FACTS = ModelFacts((1, 3, 224, 224), (1, 2), 0.1, -1.0, 1.0)
LABELS = {"id2label": {"0": "a", "1": "b"}}
HALF = {"image_mean": [0.5] * 3, "image_std": [0.5] * 3}


def read(folder: Path, facts: ModelFacts = FACTS, **configs: object) -> ModelExport:
    (folder / "model.onnx").touch()
    for name, config in configs.items():
        (folder / f"{name}.json").write_text(json.dumps(config))
    return understand(find_files(folder), facts)


def hugging_face(folder: Path, preprocessor: Mapping[str, object], **more: object) -> ModelExport:
    return read(folder, config=LABELS | more, preprocessor_config=HALF | dict(preprocessor))


def test_a_vision_transformer_is_squashed(tmp_path: Path) -> None:
    found = hugging_face(tmp_path, {"size": {"height": 224, "width": 224}, "resample": 2})
    assert (found.input.fit, found.input.scaled_width) == (Fit.SQUASH, 224)
    assert found.input.interpolation is Interpolation.BILINEAR
    assert found.input.mean == pytest.approx((0.5,) * 3)
    assert found.activation is Activation.SOFTMAX


def test_clip_has_its_middle_cut_out(tmp_path: Path) -> None:
    found = hugging_face(
        tmp_path,
        {
            "size": {"shortest_edge": 256}, "do_center_crop": True, "crop_size": {"height": 224, "width": 224},
            "resample": 3,
        },
    )  # fmt: skip
    assert (found.input.fit, found.input.scaled_width) == (Fit.CROP, 256)
    assert found.input.interpolation is Interpolation.BICUBIC


def test_a_convnext_is_scaled_by_its_share(tmp_path: Path) -> None:
    found = hugging_face(tmp_path, {"size": {"shortest_edge": 224}, "crop_pct": 0.875})
    assert (found.input.fit, found.input.scaled_width) == (Fit.CROP, 256)


def test_an_older_size_is_one_number(tmp_path: Path) -> None:
    assert hugging_face(tmp_path, {"size": 224}).input.fit is Fit.SQUASH


def test_a_size_of_two_sides_is_squashed_before_its_middle_is_cut_out(tmp_path: Path) -> None:
    """As DeiT's and BEiT's processors do; the older ones wrote one number for both sides."""
    cut = {"do_center_crop": True, "crop_size": {"height": 224, "width": 224}}
    both = {"size": {"height": 256, "width": 256}}
    one = {"size": 256, "feature_extractor_type": "DeiTFeatureExtractor"}
    for size in (both, one):
        found = hugging_face(tmp_path, cut | size).input
        assert (found.fit, found.scaled_width, found.scaled_height) == (Fit.SQUASH, 256, 256)
    clip = hugging_face(
        tmp_path, cut | {"size": 224, "feature_extractor_type": "CLIPFeatureExtractor"}
    )
    assert clip.input.fit is Fit.CROP


def test_an_older_convnext_has_one_number_for_the_shorter_side(tmp_path: Path) -> None:
    named = {"image_processor_type": "ConvNextImageProcessor", "crop_pct": None}
    for share in ({"crop_pct": 0.875}, named):
        found = hugging_face(tmp_path, {"size": 224} | share).input
        assert (found.fit, found.scaled_width) == (Fit.CROP, 256)
    facts = ModelFacts((1, 3, 384, 384), (1, 2), 0.1, 0.0, 1.0)
    large = HALF | {"size": {"shortest_edge": 384}, "crop_pct": 0.875}
    assert read(tmp_path, facts, config=LABELS, preprocessor_config=large).input.fit is Fit.SQUASH


def test_keys_without_a_value_are_as_none(tmp_path: Path) -> None:
    size = {"height": 224, "width": 224, "shortest_edge": None, "longest_edge": None}
    found = hugging_face(tmp_path, {"size": size, "crop_size": None, "do_center_crop": None})
    assert found.input.fit is Fit.SQUASH


def test_a_single_label_is_a_sigmoid_in_every_form(tmp_path: Path) -> None:
    facts = ModelFacts((1, 3, 224, 224), (1, 1), 0.1, -1.0, 1.0)
    timm = {"label_names": ["nsfw"], "pretrained_cfg": {"input_size": [3, 224, 224]}}
    assert read(tmp_path, facts, config=timm).activation is Activation.SIGMOID
    (tmp_path / "config.json").unlink()
    yolo = ModelFacts((1, 3, 224, 224), (1, 1), 0.1, -1.0, 1.0, ("nsfw",))
    assert read(tmp_path, yolo).activation is Activation.SIGMOID


def test_pixels_that_are_not_scaled_keep_the_makers_mean(tmp_path: Path) -> None:
    found = hugging_face(
        tmp_path, {"do_rescale": False, "image_mean": [127.5] * 3, "image_std": [127.5] * 3}
    )
    assert found.input.mean == pytest.approx((0.5,) * 3)
    assert found.input.deviation == pytest.approx((0.5,) * 3)


def test_pixels_that_are_not_normalised_pass_as_they_are(tmp_path: Path) -> None:
    found = hugging_face(tmp_path, {"do_normalize": False})
    assert (found.input.mean, found.input.deviation) == ((0.0,) * 3, (1.0,) * 3)


def test_several_labels_at_once_are_each_a_sigmoid(tmp_path: Path) -> None:
    found = hugging_face(tmp_path, {}, problem_type="multi_label_classification")
    assert found.activation is Activation.SIGMOID


def test_timm_scales_by_its_crop(tmp_path: Path) -> None:
    cfg = {"input_size": [3, 224, 224], "interpolation": "bicubic", "crop_pct": 0.875}
    found = read(tmp_path, config={"label_names": ["a", "b"], "pretrained_cfg": cfg})
    assert (found.input.fit, found.input.scaled_height) == (Fit.CROP, 256)
    squashed = read(
        tmp_path,
        config={"label_names": ["a", "b"], "pretrained_cfg": cfg | {"crop_mode": "squash"}},
    )
    assert squashed.input.fit is Fit.SQUASH
    assert squashed.input.mean == pytest.approx((0.485, 0.456, 0.406))


def test_the_layout_is_the_files(tmp_path: Path) -> None:
    facts = ModelFacts((1, 240, 320, 3), (1, 2), 0.1, 0.0, 1.0)
    found = read(tmp_path, facts, config=LABELS, preprocessor_config=HALF | {"size": 224})
    assert found.input.layout is TensorLayout.NHWC
    assert (found.input.width, found.input.height) == (320, 240)


def test_transformers_keeps_the_file_in_a_folder_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "onnx").mkdir()
    (tmp_path / "onnx" / "model.onnx").touch()
    (tmp_path / "config.json").write_text(json.dumps(LABELS))
    files = find_files(tmp_path)
    assert files.model == tmp_path / "onnx" / "model.onnx"
    assert files.config is not None
    assert find_files(files.model) == files


@pytest.mark.parametrize(
    ("why", "configs"),
    [
        ("unknown-form", {}),
        ("no-preprocessor", {"config": LABELS}),
        ("no-labels", {"config": {}, "preprocessor_config": HALF}),
        ("mean", {"config": LABELS, "preprocessor_config": {"size": 224}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"rescale_offset": True}}),
        ("config", {"config": {"id2label": {"1": "b", "2": "a"}}, "preprocessor_config": HALF}),
        ("config", {"config": [], "preprocessor_config": HALF}),
        ("config", {"config": LABELS, "preprocessor_config": HALF | {"resample": 9}}),
        ("config", {"config": LABELS, "preprocessor_config": HALF | {"image_std": [0, 0, 0]}}),
        ("config", {"config": {"pretrained_cfg": {"input_size": [3, 8, 8], "crop_pct": 0}}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"do_resize": False}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"size": {"longest_edge": 224}}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"size": {"max_height": 9, "max_width": 9}}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"size": {"shortest_edge": 224}}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"size": {"height": 224}}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"size": {"height": 240, "width": 320}}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"do_pad": True}}),
        ("crop", {"config": LABELS, "preprocessor_config": HALF | {"size": 256, "crop_size": 224}}),
        ("label-text", {"config": {"id2label": {"0": "a", "1": "b" * 65}}, "preprocessor_config": HALF}),
        ("label-text", {"config": {"id2label": {"0": "a", "1": ""}}, "preprocessor_config": HALF}),
        ("label-text", {"config": {"id2label": {"0": "a", "1": "b\u001b[2J"}}, "preprocessor_config": HALF}),
        ("labels", {"config": {"pretrained_cfg": {"input_size": [3, 8, 8]}}}),
        ("labels", {"config": {"id2label": {"0": "a", "1": "a"}}, "preprocessor_config": HALF}),
        ("labels", {"config": {"id2label": {str(n): str(n) for n in range(81)}}, "preprocessor_config": HALF}),
    ],
)  # fmt: skip
def test_what_is_no_export_says_why(why: str, configs: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        read(tmp_path, **configs)
    assert (caught.value.code, caught.value.facts["why"]) == ("no-export", why)


def test_labels_are_read_however_they_are_written(tmp_path: Path) -> None:
    for number, config in enumerate(
        (
            {"id2label": ["a", "b"]},
            {"label2id": {"b": 1, "a": 0}},
            {"label2id": {"b": "1", "a": "0"}},
            {"id2label": {"0": "a", "1": "b"}, "label2id": {"a": 0, "b": 1}},
        )
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert read(folder, config=config, preprocessor_config=HALF).labels == ("a", "b")


def test_timm_in_the_wrapper_of_transformers_names_its_labels_as_those_do(tmp_path: Path) -> None:
    config = LABELS | {"pretrained_cfg": {"input_size": [3, 224, 224], "mean": [0.5] * 3}}
    assert read(tmp_path, config=config).labels == ("a", "b")


def test_a_mobilevit_is_fed_blue_first_and_not_normalised(tmp_path: Path) -> None:
    how = {"do_flip_channel_order": True, "size": {"shortest_edge": 288}, "do_center_crop": True}
    found = read(tmp_path, config=LABELS, preprocessor_config=how | {"crop_size": 224})
    assert found.input.bgr
    assert (found.input.mean, found.input.deviation) == ((0.0,) * 3, (1.0,) * 3)


def test_a_size_of_two_numbers_is_height_and_width(tmp_path: Path) -> None:
    facts = ModelFacts((1, 3, 240, 320), (1, 2), 0.1, 0.0, 1.0)
    assert (
        read(
            tmp_path, facts, config=LABELS, preprocessor_config=HALF | {"size": [240, 320]}
        ).input.width
        == 320
    )


@pytest.mark.parametrize("labels", [1, 3])
def test_labels_and_scores_must_be_as_many(labels: int, tmp_path: Path) -> None:
    config = {"id2label": {str(number): f"l{number}" for number in range(labels)}}
    with pytest.raises(ModelError) as caught:
        read(tmp_path, config=config, preprocessor_config=HALF)
    assert (caught.value.code, caught.value.facts["why"]) == ("model-unfit", "label-count")


def test_a_classifier_of_yolos_makers_has_its_middle_cut_out(tmp_path: Path) -> None:
    facts = ModelFacts((1, 3, 224, 224), (1, 2), 0.1, 0.0, 1.0, ("a", "b"), "Softmax")
    found = read(tmp_path, facts)
    assert (found.input.fit, found.activation) == (Fit.CROP, Activation.NONE)
    with pytest.raises(ModelError, match="label-count"):
        read(tmp_path, ModelFacts((1, 3, 640, 640), (1, 38, 8400), 0.1, 0.0, 1.0, ("a", "b")))


def test_one_file_must_be_meant(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no-file"):
        find_files(tmp_path)
    (tmp_path / "a.onnx").touch()
    assert find_files(tmp_path).model.name == "a.onnx"
    (tmp_path / "b.onnx").touch()
    with pytest.raises(ModelError, match="which-file"):
        find_files(tmp_path)
    (tmp_path / "config.json").write_bytes(b" " * (1024 * 1024 + 1))
    with pytest.raises(ModelError, match="config"):
        find_files(tmp_path / "a.onnx")
