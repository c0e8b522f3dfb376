"""Before a worker is ready it reads a sample of each format, which must cost little."""

from scanner.sandbox import decode
from scanner.sandbox.decode import ByteSource, DecodeFailure
from scanner.sandbox.decode.warm_up import rehearse

FEW = 1_000_000  # values, three to a pixel


def test_reading_the_samples_draws_few_pixels() -> None:
    drawn: list[int] = []

    def look(source: ByteSource) -> None:
        try:
            drawn.extend(frame.pixels.size for frame in decode.frames(source))
        except DecodeFailure:
            pass

    rehearse(look)
    assert len(drawn) > 8
    assert sum(drawn) < FEW
