"""The whole state in one value, from what each part says of itself."""

import importlib.metadata
from collections.abc import Sequence

from scanner.channel import messages as m
from scanner.service.house import House
from scanner.watch import FolderHealth


def status_of(
    house: House, folders: Sequence[FolderHealth], worker_problem: str, looked_at: int
) -> m.Status:
    """Compose what the tray, `status` and the parent's overview show."""
    items = house.hold.items()
    problems = list(house.problems())
    if worker_problem and worker_problem not in problems:
        problems.append(worker_problem)
    if any(item.problem for item in items):
        problems.append("items-unreadable")
    well = [folder for folder in folders if not folder.problem]
    if not well:
        problems += [] if worker_problem == "not-running" else ["no-folders"]
    elif len(well) < len(folders):
        problems.append("folder-problem")
    waiting = sum(bool(item.state.requested) for item in items)
    policy = house.rules().policy
    off = bool(worker_problem) or not well
    state = (
        m.State.OFF if off
        else m.State.ATTENTION if problems
        else m.State.WAITING if items
        else m.State.PROTECTED
    )  # fmt: skip
    return m.Status(
        state=state,
        problems=tuple(problems),
        set_up=house.set_up,
        recording=house.recorder.recording,
        profile=str(policy.profile),
        operating_point=str(policy.operating_point),
        held=len(items),
        waiting=waiting,
        looked_at=looked_at,
        layers=(m.Layer("folders", on=not off, detail=str(len(well))),),
        folders=tuple(m.FolderState(str(f.path), f.problem, f.polled) for f in folders),
        birthday=house.birthday(),
        version=importlib.metadata.version("beforehand"),
    )
