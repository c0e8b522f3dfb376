"""Results of single pictures: resumed after a kill, added up only where they belong together."""

from pathlib import Path

import msgspec
import pytest

from scanner.cli.evaluation_results import (
    MeasuredBy,
    ResultLine,
    ResultsError,
    ResultsHeader,
    ResultsWriter,
    Shard,
    read_all,
    read_results,
)
from scanner.schema import Scores

MEASURED_BY = MeasuredBy({"beforehand": "1"}, {"m": "0" * 64}, {"balanced": 0.5}, {"balanced": 0.5})


def header(number: int = 1, of: int = 1, assigned: int = 3, table: str = "t") -> ResultsHeader:
    return ResultsHeader(
        1, ("class",), MEASURED_BY, table, Shard(number, of), assigned, ("x86_64",)
    )


def fill(folder: Path, head: ResultsHeader, paths: str) -> None:
    with ResultsWriter(folder, head) as writer:
        for path in paths:
            writer.append(ResultLine(writer.key(path), "nude", ("c",), Scores(0.5, 0.5)))


def test_every_row_is_in_one_shard() -> None:
    shards = [Shard(number, 4) for number in range(1, 5)]
    assert all(sum(shard.holds(row) for shard in shards) == 1 for row in range(41))


@pytest.mark.parametrize("cut", range(2, 200, 13))
def test_what_a_kill_cut_off_is_looked_at_again(cut: int, tmp_path: Path) -> None:
    fill(tmp_path, header(), "abc")
    file = tmp_path / "shard-1-of-1.jsonl"
    file.write_bytes(file.read_bytes()[:-cut])
    with ResultsWriter(tmp_path, header()) as writer:
        left = [path for path in "abc" if writer.key(path) not in writer.done]
        assert "c" in left
        for path in left:
            writer.append(ResultLine(writer.key(path), "nude", ("c",), None))
    again, lines = read_results(file)
    assert again == header()
    assert len(lines) == 3


def test_a_kill_before_the_header_leaves_nothing_behind(tmp_path: Path) -> None:
    fill(tmp_path, header(), "")
    file = tmp_path / "shard-1-of-1.jsonl"
    file.write_bytes(file.read_bytes()[:20])
    fill(tmp_path, header(), "abc")
    again, lines = read_results(file)
    assert again == header()
    assert len(lines) == 3


def test_no_path_and_no_plain_hash_is_in_the_results(tmp_path: Path) -> None:
    fill(tmp_path / "one", header(), ["secret-name.jpg"])  # pyright: ignore[reportArgumentType]
    fill(tmp_path / "other", header(), ["secret-name.jpg"])  # pyright: ignore[reportArgumentType]
    one, other = (
        read_results(tmp_path / name / "shard-1-of-1.jsonl")[1][0] for name in ("one", "other")
    )
    assert one.key != other.key
    assert b"secret" not in (tmp_path / "one" / "shard-1-of-1.jsonl").read_bytes()
    assert (tmp_path / "one" / "salt").stat().st_mode & 0o077 == 0


def test_other_models_need_another_folder(tmp_path: Path) -> None:
    fill(tmp_path, header(), "a")
    other = msgspec.structs.replace(MEASURED_BY, models={"m": "1" * 64})
    with pytest.raises(ResultsError) as caught:
        ResultsWriter(tmp_path, msgspec.structs.replace(header(), measured_by=other))
    assert caught.value.code == "other-run"


def test_only_whole_runs_are_added_up(tmp_path: Path) -> None:
    fill(tmp_path, header(1, 2, 2), "ab")
    files = [tmp_path / "shard-1-of-2.jsonl"]

    def refusal(paths: list[Path]) -> str:
        with pytest.raises(ResultsError) as caught:
            read_all(paths)
        return caught.value.code

    assert refusal(files) == "shard-missing"
    assert refusal(files * 2) == "shard-twice"
    fill(tmp_path, header(2, 2, 2), "c")
    files.append(tmp_path / "shard-2-of-2.jsonl")
    assert refusal(files) == "not-finished"
    fill(tmp_path, header(2, 2, 2), "d")
    assert [len(lines) for lines in read_all(files)[2]] == [2, 2]
    fill(tmp_path / "x", header(2, 2, 2, table="another"), "cd")
    assert refusal([files[0], tmp_path / "x" / "shard-2-of-2.jsonl"]) == "other-run"
    (tmp_path / "empty").touch()
    assert refusal([tmp_path / "empty"]) == "not-finished"
