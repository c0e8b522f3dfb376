"""Beginning and end of the SVG elements of a page."""

import pytest

from scanner.sandbox.decode.markup import LEAST_DRAWING, drawings

REST = b"<rect width='9' height='9'/>" * (LEAST_DRAWING // 10)


@pytest.mark.parametrize(
    "tag", [b"<svg/>", b"<svg />", b'<svg a="b"/>', b"<svg a='>' b />", b"<SVG\n x:y='1'\n/>"]
)
def test_an_element_that_ends_itself_draws_nothing(tag: bytes) -> None:
    assert list(drawings(b"<p>" + tag + REST)) == []


@pytest.mark.parametrize(
    "tag", [b"<svg>", b"<svg a=b/>", b'<svg a="/>">', b"<svg a='/>'>", b'<svg a=\'"\' b="/>">']
)
def test_a_slash_within_a_value_ends_nothing(tag: bytes) -> None:
    assert list(drawings(b"<p>" + tag + REST)) == [tag + REST]
