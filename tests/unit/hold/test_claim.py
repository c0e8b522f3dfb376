import pytest

from scanner.errors import HoldError
from scanner.hold.claim import claim
from scanner.schema import EventKind, MediaEvent


def event(path: str = "/pictures/pic.jpg") -> MediaEvent:
    return MediaEvent(path, "/pictures", EventKind.CLOSED)


def test_a_file_is_released_or_kept() -> None:
    with claim(event()) as claimed:
        claimed.release()
    assert claimed.answered
    with claim(event()) as claimed:
        claimed.keep("item")
    assert claimed.kept == "item"


def test_forgetting_to_answer_is_an_error() -> None:
    with pytest.raises(HoldError, match="unanswered"), claim(event()):
        pass


@pytest.mark.parametrize("second", ["release", "keep"])
def test_answering_twice_is_an_error(second: str) -> None:
    with claim(event()) as claimed:
        claimed.release()
        with pytest.raises(HoldError, match="answered-twice"):
            claimed.release() if second == "release" else claimed.keep("item")


def test_a_file_has_one_owner() -> None:
    with claim(event()) as first:
        with pytest.raises(HoldError, match="claimed"), claim(event()):
            pass
        with claim(event("/pictures/other.jpg")) as other:
            other.release()
        first.release()
    with claim(event()) as again:
        again.release()


def test_a_fault_passes_through_and_ends_the_claim() -> None:
    with pytest.raises(ValueError, match="fault"), claim(event()):
        raise ValueError("fault")
    with claim(event()) as again:
        again.release()
