import os
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanner.hold.take import names_like

names = st.binary(min_size=1, max_size=255).filter(lambda raw: not set(raw) & set(b"/\0"))


def test_the_number_stands_before_the_last_suffix() -> None:
    assert list(islice(names_like("a.tar.gz"), 3)) == ["a.tar.gz", "a.tar (1).gz", "a.tar (2).gz"]
    assert list(islice(names_like(".hidden"), 2)) == [".hidden", ".hidden (1)"]
    assert list(islice(names_like("plain"), 2)) == ["plain", "plain (1)"]


@pytest.mark.skipif(os.name == "nt", reason="names are bytes on POSIX alone")
@given(names)
def test_no_name_is_too_long_for_the_system(raw: bytes) -> None:
    found = list(names_like(os.fsdecode(raw)))
    assert len(set(found)) == len(found)
    assert os.fsencode(found[0]) == raw
    assert max(len(os.fsencode(name)) for name in found) <= 255
