"""The shipped models load quickly: their nodes are merged already, and no long names have to be compared."""

import pytest

from scanner import manifest

KNOWN = manifest.load()


@pytest.mark.parametrize("name", [entry.name for entry in KNOWN.models])
def test_nodes_are_merged_and_names_short(name: str) -> None:
    content = manifest.read_model(manifest.MODELS, KNOWN.model(name))
    assert b"QLinearConv" in content  # not a convolution between nodes that convert its numbers
    assert b"_quantized" not in content
    assert b"_output_0" not in content
