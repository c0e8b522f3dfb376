"""The occasions and places of a second look, and the way of boxes back."""

from types import ModuleType

import cv2
import numpy as np
import pytest

from scanner import manifest
from scanner.classify import Classifier, multi_view
from scanner.classify.detector import Reading
from scanner.classify.fusion import BREAST, NUDENET, OPEN_NSFW
from scanner.classify.views import PLENTY, View, ViewKind
from scanner.schema import Box

TRACE = multi_view.TRACE


def plan(frame: np.ndarray, first: float = TRACE) -> list[View]:
    return list(multi_view.plan(frame, first))


def kinds(frame: np.ndarray, first: float = TRACE) -> list[ViewKind]:
    return [view.kind for view in plan(frame, first)]


def photograph(seed: int = 1, height: int = 480, width: int = 640) -> np.ndarray:
    """Noise in soft waves: no line, no border, nothing drawn, no skin either way round."""
    rng = np.random.default_rng(seed)
    wave = 60 + 30 * np.sin(np.linspace(0, 9, width))[None, :, None]
    frame = wave + rng.normal(0, 12, (height, width, 3)) + np.array([0, 12, 0])
    return np.clip(frame, 0, 255).astype(np.uint8)


def test_an_ordinary_photograph_is_looked_at_once():
    assert kinds(photograph()) == []


def test_a_doubtful_one_is_smoothed_and_turned_and_a_pale_one_stretched():
    pale = photograph()
    assert pale.max() - pale.min() < 200
    doubtful = kinds(pale, multi_view.DOUBTFUL)
    assert doubtful == [ViewKind.SMOOTHED, ViewKind.STRETCHED, ViewKind.TURNED, ViewKind.TURNED]
    strong = View(ViewKind.STRETCHED, stretched=True).of(pale)
    assert ViewKind.STRETCHED not in kinds(strong, multi_view.DOUBTFUL)


def test_where_a_face_is_seen_nothing_is_turned():
    views = multi_view.plan(photograph(), multi_view.DOUBTFUL, upright=True)
    assert ViewKind.TURNED not in {view.kind for view in views}


@pytest.mark.parametrize(("lowest", "highest"), [(0, 60), (150, 255), (90, 130)])
def test_a_pale_picture_is_stretched_from_black_to_white(lowest: int, highest: int):
    pale = np.linspace(lowest, highest, 640).astype(np.uint8)
    frame = np.tile(pale[None, :, None], (480, 1, 3))
    seen = View(ViewKind.STRETCHED, stretched=True).of(frame)
    assert seen.min() == 0
    assert seen.max() == 255
    assert (np.diff(seen[0, :, 0].astype(int)) >= 0).all()


def test_a_picture_of_one_colour_can_be_stretched():
    frame = np.full((40, 40, 3), 90, np.uint8)
    assert View(ViewKind.STRETCHED, stretched=True).of(frame).shape == frame.shape


def test_hard_compression_is_smoothed():
    rng = np.random.default_rng(5)
    blocks = rng.integers(90, 140, (60, 80, 1), dtype=np.uint8)
    frame = np.kron(blocks, np.ones((8, 8, 3), np.uint8))
    assert ViewKind.SMOOTHED in kinds(frame)
    assert ViewKind.SMOOTHED not in kinds(photograph())
    smooth = View(ViewKind.SMOOTHED, smoothed=True).of(frame)
    assert smooth.std() < frame.std()


def test_without_a_trace_only_screens_are_searched(testcard: ModuleType):
    card = np.asarray(testcard.card(640, 480))
    assert kinds(255 - card, TRACE - 0.01) == []


def test_a_plain_border_is_cut_off():
    frame = np.full((960, 1280, 3), 245, np.uint8)
    frame[240:720, 320:960] = photograph()
    view = plan(frame)[0]
    assert view.kind is ViewKind.CONTENT
    part = view.part
    assert (part.x, part.y, part.w, part.h) == pytest.approx((0.25, 0.25, 0.5, 0.5), abs=0.02)


def test_a_collage_is_looked_at_picture_by_picture():
    frame = np.concatenate(
        [
            np.concatenate([photograph(1), 255 - photograph(2)], axis=1),
            np.concatenate([255 - photograph(3), photograph(4)], axis=1),
        ]
    )
    cells = [view for view in plan(frame, multi_view.DOUBTFUL) if view.kind is ViewKind.CELL]
    assert len(cells) == 4
    assert [cell.part.w for cell in cells] == pytest.approx([0.5] * 4, abs=0.02)


def skin_coloured(height: int, width: int) -> np.ndarray:
    """A gradient of skin colours with grain."""
    rng = np.random.default_rng(9)
    tone = np.linspace(0.8, 1.05, height)[:, None, None] * np.array([215, 165, 135])
    return np.clip(tone + rng.normal(0, 5, (height, width, 3)), 0, 255).astype(np.uint8)


def landscape(seed: int, height: int, width: int) -> np.ndarray:
    """A little grain on a blue or green of its own; nothing like skin."""
    colour = np.array([30 + 40 * (seed % 2), 110 + 60 * (seed // 4 % 2), 130])
    grain = np.random.default_rng(seed).normal(0, 4, (height, width, 3))
    return np.clip(colour + grain, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("gap", [0, 8])
def test_a_contact_sheet_is_looked_at_where_it_shows_skin(gap: int):
    """Whatever the first look scored: each picture of it is too small there."""
    side = 240 + gap
    sheet = np.full((3 * side + gap, 4 * side + gap, 3), 255, np.uint8)
    for cell in range(12):
        x, y = gap + cell % 4 * side, gap + cell // 4 * side
        sheet[y : y + 240, x : x + 240] = landscape(cell, 240, 240)
    assert kinds(sheet, 0.0) == []
    x, y = gap + 2 * side, gap + side
    sheet[y : y + 240, x : x + 240] = skin_coloured(240, 240)
    cells = [view.part for view in plan(sheet, 0.0) if view.kind is ViewKind.GRID_CELL]
    assert len(cells) == 1
    assert (cells[0].x, cells[0].y) == pytest.approx((2 / 4, 1 / 3), abs=0.01)


def test_a_picture_within_a_photograph_is_looked_at():
    frame = landscape(3, 960, 1280)
    frame[100:500, 200:500] = skin_coloured(400, 300)
    places = [view.part for view in plan(frame, 0.0) if view.kind is ViewKind.INSET]
    assert len(places) == 1
    place = places[0]
    assert (place.x, place.y) == pytest.approx((200 / 1280, 100 / 960), abs=0.02)
    assert (place.w, place.h) == pytest.approx((300 / 1280, 400 / 960), abs=0.03)


def test_a_window_with_round_corners_is_looked_at():
    """As players of films and messengers draw them; the upper edge lies beyond the ends of the upright ones."""
    frame = landscape(3, 960, 1280)
    mask = np.zeros((400, 300), np.uint8)
    cv2.rectangle(mask, (24, 0), (275, 399), 1, -1)
    cv2.rectangle(mask, (0, 24), (299, 375), 1, -1)
    for x, y in ((24, 24), (275, 24), (24, 375), (275, 375)):
        cv2.circle(mask, (x, y), 24, 1, -1)
    window = frame[100:500, 200:500]
    window[mask > 0] = skin_coloured(400, 300)[mask > 0]
    (place,) = [view.part for view in plan(frame, 0.0) if view.kind is ViewKind.INSET]
    assert (place.x, place.y) == pytest.approx((200 / 1280, 100 / 960), abs=0.02)
    assert (place.w, place.h) == pytest.approx((300 / 1280, 400 / 960), abs=0.03)


class SidewaysModel:
    """A model that answers otherwise once the frame is taller than wide."""

    def __init__(self, upright: Reading, turned: Reading) -> None:
        self._upright, self._turned = upright, turned

    def read(self, frame: np.ndarray) -> Reading:
        return self._turned if frame.shape[0] > frame.shape[1] else self._upright


@pytest.mark.parametrize(("breast", "counts"), [(0.1, False), (0.5, True)])
def test_a_turned_view_counts_only_with_an_exposed_part(breast: float, counts: bool):
    """Cloth in folds, turned on its side, has 0.96 of open_nsfw and nothing that NudeNet names."""
    none = dict.fromkeys(manifest.load().model(NUDENET).labels, 0.0)
    parts = {**none, BREAST: breast, "BELLY_EXPOSED": 0.1}
    classifier = Classifier(
        {
            NUDENET: SidewaysModel(Reading(none), Reading(parts)),
            OPEN_NSFW: SidewaysModel(Reading({"nsfw": 0.7}), Reading({"nsfw": 0.96})),
        },
        enough=1.1,
    )
    strong = View(ViewKind.STRETCHED, stretched=True).of(photograph())
    found = classifier.classify(strong)
    assert found.first >= multi_view.DOUBTFUL
    assert (found.scores.nudity > found.first) is counts


@pytest.mark.parametrize("ink", ["lines", "dots"])
def test_what_covers_a_picture_in_one_ink_is_taken_away(ink: str):
    frame = skin_coloured(480, 640)
    if ink == "lines":
        frame[::8] = frame[1::8] = 0
    else:
        grey = frame.mean(axis=2) + np.random.default_rng(2).normal(0, 60, frame.shape[:2])
        frame[:] = np.where(grey > 150, 255, 0)[:, :, None]
    # Even lines are a pattern as well.
    views = [view for view in plan(frame, 0.0) if view.kind is not ViewKind.UNPATTERNED]
    views = [view for view in views if view.median or view.descreened]
    assert {view.kind for view in views} == {ViewKind.MEDIAN, ViewKind.DESCREENED}
    cleaned = min(view.of(frame)[20:-20, 20:-20].std() for view in views)
    assert cleaned < frame.std() / 2


def test_a_picture_of_the_night_is_stretched_without_a_trace():
    dark = (photograph() // 5).astype(np.uint8)
    assert kinds(dark, 0.0) == [ViewKind.STRETCHED, ViewKind.STRETCHED]


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (7, 5), (40, 12)])
def test_the_smallest_pictures_have_no_pictures_within(shape: tuple[int, int]):
    assert kinds(np.full((*shape, 3), 200, np.uint8), 0.0) == []


@pytest.mark.parametrize("shape", [(200, 640), (640, 200)])
def test_an_odd_shape_is_stretched(shape: tuple[int, int]):
    views = [v for v in plan(photograph(1, *shape)) if v.kind is ViewKind.UNSQUASHED]
    assert views
    for view in views:
        height, width = view.of(photograph(1, *shape)).shape[:2]
        assert width / height == pytest.approx(view.aspect, abs=0.01)


@pytest.mark.parametrize("shape", [(12, 200_000), (200_000, 12), (1, 300)])
def test_no_view_of_a_strip_is_larger_than_is_looked_at(shape: tuple[int, int]):
    """Squash undone by its longer side alone, a strip of a few megabytes would be terabytes."""
    frame = np.zeros((*shape, 3), np.uint8)
    for view in plan(frame, multi_view.DOUBTFUL):
        if view.kind in (ViewKind.UNSQUASHED, ViewKind.SMOOTHED):
            assert max(view.of(frame).shape[:2]) <= PLENTY


def test_inverted_skin_is_inverted_back(testcard: ModuleType):
    card = np.asarray(testcard.card(640, 480))
    assert ViewKind.UNINVERTED in kinds(255 - card)
    assert ViewKind.UNINVERTED not in kinds(card)
    np.testing.assert_array_equal(View(ViewKind.UNINVERTED, inverted=True).of(255 - card), card)


def test_a_screen_is_searched_where_skin_colours_gather(testcard: ModuleType):
    screen = np.full((1080, 1920, 3), 250, np.uint8)
    screen[400:640, 1200:1520] = np.asarray(testcard.card(320, 240))
    views = [view for view in plan(screen, 0.0) if view.kind is ViewKind.REGION]
    assert views
    part = views[0].part
    assert part.x < 1350 / 1920 < part.x + part.w
    assert part.y < 500 / 1080 < part.y + part.h


@pytest.mark.parametrize("seed", range(20))
def test_no_picture_gets_more_views_than_the_cap(seed: int):
    """Whatever the shape and content; lines, blocks and borders included."""
    rng = np.random.default_rng(seed)
    height, width = (int(side) for side in rng.integers(1, 500, 2))
    blocks = rng.integers(0, 256, (1 + height // 40, 1 + width // 40, 3), dtype=np.uint8)
    frame = np.kron(blocks, np.ones((40, 40, 1), np.uint8))[:height, :width]
    assert len(kinds(frame, 1.0)) < multi_view.MOST_VIEWS


@pytest.mark.parametrize("quarters", range(4))
def test_a_box_in_a_view_lies_on_the_same_pixels_of_the_frame(quarters: int):
    frame = np.zeros((120, 200, 3), np.uint8)
    frame[30:50, 60:100] = 255
    view = View(ViewKind.TURNED, part=Box(0.2, 0.2, 0.6, 0.5), quarters=quarters)
    pixels = view.of(frame)[:, :, 0]
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    height, width = pixels.shape
    seen = Box(
        columns[0] / width,
        rows[0] / height,
        (columns[-1] + 1 - columns[0]) / width,
        (rows[-1] + 1 - rows[0]) / height,
    )
    box = view.place(seen)
    assert (box.x, box.y, box.w, box.h) == pytest.approx((0.3, 0.25, 0.2, 1 / 6), abs=0.01)


def test_a_card_in_a_corner_of_a_screen_is_found_and_its_boxes_lie_there(
    classifier: Classifier, testcard: ModuleType
):
    screen = np.full((1080, 1920, 3), 250, np.uint8)
    screen[700:1000, 1400:1800] = np.asarray(testcard.card(400, 300))
    once, twice = classifier.classify_once(screen), classifier.classify(screen)
    assert twice.scores.nudity > once.scores.nudity + 0.2
    assert twice.views > 1
    best = max(twice.detections, key=lambda found: found.score)
    assert best.box is not None
    assert best.box.x >= 1380 / 1920
    assert best.box.y >= 680 / 1080


def test_a_sure_first_look_is_the_only_one(classifier: Classifier, testcard: ModuleType):
    assert classifier.classify(np.asarray(testcard.card(640, 480))).views == 1


def test_more_pixels_are_asked_for_only_where_there_is_doubt(
    classifier: Classifier, testcard: ModuleType
) -> None:
    asked: list[int] = []
    desktop = np.full((1080, 1920, 3), 240, dtype=np.uint8)
    desktop[800:1000, 1500:1760] = np.asarray(testcard.card(260, 200))

    def finer() -> np.ndarray:
        asked.append(1)
        return desktop

    coarse = desktop[::3, ::3].copy()
    assert classifier.classify(photograph(), finer=finer).views == 1
    assert asked == []
    assert (
        classifier.classify(coarse, finer=finer).scores.nudity
        > classifier.classify(coarse).scores.nudity
    )
    assert asked == [1]


def test_the_caller_may_ask_for_fewer_views(classifier: Classifier, testcard: ModuleType):
    screen = np.full((1080, 1920, 3), 250, np.uint8)
    screen[700:1000, 1400:1800] = np.asarray(testcard.card(400, 300))
    assert classifier.classify(screen, most_views=1) == classifier.classify_once(screen)


@pytest.mark.parametrize("shape", [(120, 160), (700, 500), (90, 400)])
def test_every_view_fits_into_a_report(shape: tuple[int, int]) -> None:
    """A box in another view ends up in a reply, which takes no numbers of an array's."""
    frame = np.full((*shape, 3), 240, dtype=np.uint8)
    noise = np.random.default_rng(3).integers(
        0, 256, (shape[0] // 2, shape[1] // 3, 3), dtype=np.uint8
    )
    frame[: noise.shape[0], shape[1] // 2 : shape[1] // 2 + noise.shape[1]] = noise
    views = list(multi_view.plan(frame, 1.0))
    assert ViewKind.CONTENT in {view.kind for view in views}
    for view in views:
        placed = view.place(Box(0.1, 0.2, 0.3, 0.4))
        assert [type(side) for side in (placed.x, placed.y, placed.w, placed.h)] == [float] * 4


def lined(period: int, *, share: float = 0.5, part: float = 1.0) -> np.ndarray:
    """A photograph with dark lines, `share` of each period, over its left `part`."""
    frame = photograph().copy()
    columns = np.arange(int(frame.shape[1] * part))
    frame[:, columns[columns % period < period * share]] //= 2
    return frame


@pytest.mark.parametrize("period", [3, 7, 12, 16])
def test_a_pattern_over_all_of_a_picture_is_taken_away(period: int):
    frame = lined(period)
    assert multi_view.wanted(frame, 0.0)
    views = [view for view in plan(frame, 0.0) if view.kind is ViewKind.UNPATTERNED]
    assert views
    plain = photograph().astype(float)
    before = np.diff(frame.astype(float), axis=1).std()
    # Nothing of the lines is left in at least one view, whose steps are those of the picture itself.
    after = min(np.diff(view.of(frame).astype(float), axis=1).std() for view in views)
    assert after < min(before, np.diff(plain, axis=1).std())


def test_stripes_in_one_place_are_a_shirt():
    assert not multi_view.wanted(lined(12, part=0.6), 0.0)


def test_a_dark_picture_within_a_bright_one_is_brightened():
    ground = np.random.default_rng(4).normal(150, 2, (600, 800, 3))
    frame = ground.astype(np.uint8)
    print_ = np.full((300, 240, 3), (210, 160, 135), np.uint8)
    print_[100:200, 60:180] = (120, 90, 70)
    frame[60:360, 80:320] = (print_ * 0.15).astype(np.uint8)
    (found,) = (view for view in plan(frame, 0.0) if view.kind is ViewKind.INSET)
    assert found.stretched
    assert found.of(frame).max() == 255


def test_of_a_sheet_in_the_dark_the_cells_are_brightened():
    skin, hill = np.array((210, 160, 135)), np.array((60, 110, 60))
    sheet = np.concatenate(
        [np.full((240, 240, 3), skin if cell == 1 else hill * (1 + cell / 6)) for cell in range(4)],
        axis=1,
    )
    frame = np.clip(sheet * 0.2, 0, 255).astype(np.uint8)
    cells = [view for view in plan(frame, 0.0) if view.kind is ViewKind.GRID_CELL]
    assert cells
    assert all(view.stretched for view in cells)
