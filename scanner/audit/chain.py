"""Check the chain from the parent's signature on: every MAC, number and signature, and the device's state."""

from collections.abc import Callable, Collection

import msgspec

from scanner.audit import ratchet, sealing
from scanner.audit.classify import classify
from scanner.audit.frames import (
    LogFrame,
    OpenTime,
    genesis_signed,
    open_signed,
    parse,
    parse_genesis,
    parse_open,
)
from scanner.audit.material import Material
from scanner.audit.opening import fields_of
from scanner.audit.ratchet import Ratchet
from scanner.audit.records import aggregate_in
from scanner.audit.report import Damage, Found
from scanner.audit.stretch import ChainPlace, check_records, hash_records
from scanner.errors import AuditError
from scanner.keys import LogMark, PublicKeys, Unlocked, verify_signature

# In place of the MAC key: without the passphrase only hashes and signatures are checked.
_NO_KEY = b""
STRETCH = 10_000  # records between two checks for cancellation: about 0.1 s
# The most lost records to step over: a forged size must not cause an endless loop.
_STEPS = 10_000_000


class Walk:
    """
    One check of the chain over one reading of the log.

    `run` sets `found`, `records`, `place`, `starts`, `checked`, `heads`, `times` and `lost`.
    """

    def __init__(
        self,
        material: Material,
        keys: PublicKeys | Unlocked,
        cancelled: Callable[[], bool],
        sizes: Collection[int] = (),
    ) -> None:
        """`sizes`: the log sizes whose heads are to be kept in `heads`."""
        self._material = material
        self._public = keys.public if isinstance(keys, Unlocked) else keys
        self._unlocked = keys if isinstance(keys, Unlocked) else None
        self._cancelled = cancelled
        self._state = material.state
        self._met = False  # the device's state was reached and compared
        self._gap = False  # frames before the next OPEN are lost or pruned
        self._broken = False  # the newest damage has no end yet
        self.lost = False  # without an epoch's secret nothing after it can be checked
        self.records = 0
        self.found: list[Found] = []
        self.starts: dict[int, int] = {}  # epoch -> number of its OPEN frame
        self.checked: dict[int, range] = {}  # epoch -> sequence numbers of its valid records
        # Epoch -> when it began, where the frame says so.
        self.times: dict[int, OpenTime | None] = {}
        self.heads: dict[int, bytes] = dict.fromkeys(sizes, b"")  # size -> head, where asked for
        self.place = ChainPlace(Ratchet(_NO_KEY, b"", bytes(32)), 0, 0, b"", 0, 0)

    def run(self) -> None:
        """Check the whole log. Raises AuditError `cancelled`, OSError."""
        self._genesis()
        last = max(self._material.last_epoch, self._state.epoch if self._state else 0)
        for epoch in range(1, last + 1):
            self._ask_whether_to_go_on()
            if self.lost:
                return
            self._epoch(epoch)
        if not self.lost:
            self._check_end()

    def _ask_whether_to_go_on(self) -> None:
        if self._cancelled():
            raise AuditError("cancelled")

    def _note(self, seq: int, damage: Damage, lost: bool = False) -> None:
        self.found.append(Found(seq, damage))
        self._broken = damage is not Damage.MENDED
        self.lost = self.lost or lost

    # ---- the first frame

    def _genesis(self) -> None:
        data, _whole = self._material.read(0)
        frame = parse(data)
        if frame is None and not data:
            return self._note(0, Damage.MISSING, lost=True)
        body = parse_genesis(frame.body) if frame else None
        if frame is None or body is None or (frame.kind, frame.epoch, frame.seq) != (0, 0, 0):
            return self._note(0, Damage.ALTERED, lost=True)
        if body.log_id != self._public.log_id:
            return self._note(0, Damage.FOREIGN_LOG, lost=True)
        signed = genesis_signed(frame.header, frame.body[:-64])
        pairs = self._public.pairs
        signers = [i for i, pair in enumerate(pairs) if pair.verify(b"", signed, body.signature)]
        if not signers:
            return self._note(0, Damage.WRONG_KEY, lost=True)
        pair = signers[0]
        start = Ratchet(_NO_KEY, b"", bytes(32))
        if self._unlocked is not None:
            info = sealing.genesis_info(self._public.log_id)
            secret = sealing.unseal(self._unlocked.pairs[pair].seal, body.sealed, info)
            if secret is None:
                return self._note(0, Damage.WRONG_KEY, lost=True)
            start = ratchet.first(secret)
        after = self._stepped(start, frame)
        if after is None or frame.end != len(data):
            return self._note(0 if after is None else 1, Damage.ALTERED, lost=True)
        self.place = ChainPlace(after, 1, 0, body.epoch_key, pair, frame.minor)
        self._look()
        return None

    # ---- an epoch

    def _epoch(self, epoch: int) -> None:
        data, whole = self._material.read(epoch)
        if self._is_cut_off_opening(epoch):
            return None
        if not data:
            damage = Damage.MISSING if epoch <= self._material.last_epoch else Damage.TRUNCATED
            return self._note(self.place.seq, damage, lost=True)
        opening = self._open(data, epoch)
        if opening is None:
            return None
        self._gap = False
        end = self._records(data, opening.end)
        if end < len(data) and not self._is_unacknowledged(epoch):
            self._note(self.place.seq, classify(data, end, self.place.seq))
            self._gap = True
        elif not whole:
            self._gap = True
        return None

    def _open(self, data: bytes, epoch: int) -> LogFrame | None:
        """Check an OPEN frame and enter its epoch; None if the epoch cannot be entered."""
        frame = parse(data)
        body = parse_open(frame) if frame is not None else None
        is_next = frame is not None and frame.epoch == epoch and frame.minor >= self.place.minor
        if frame is None or body is None or not is_next:
            self._note(self.place.seq, classify(data, 0, self.place.seq), lost=True)
            return None
        if not self._step_over_gap(frame, body.head):
            return None
        before = self.place.ratchet
        if before.head != body.head and self._unlocked is None:
            # Without keys the head is all there is to check, and only for the epoch as a whole.
            self._note(self.starts.get(epoch - 1, 0), Damage.ALTERED)
            before = before._replace(head=body.head)
        if self._unlocked is not None and not before.agg:
            before = before._replace(agg=self._anchor(data, frame.end))
        after = self._stepped(before, frame)
        if after is None or body.size != frame.seq or body.head != before.head:
            self._note(frame.seq, Damage.ALTERED, lost=True)
            return None
        return self._enter(frame, after)

    def _enter(self, frame: LogFrame, after: Ratchet) -> LogFrame | None:
        body = parse_open(frame)
        assert body is not None  # noqa: S101  # _open has checked it
        place = self.place
        signed = open_signed(self._public.log_id, frame.header, frame.body[:-64])
        by_epoch = verify_signature(place.key, signed, body.signature)
        later = range(place.pair, len(self._public.pairs))
        by_parent = [i for i in later if self._public.pairs[i].verify(b"", signed, body.signature)]
        pair, secret = by_parent[0] if by_parent else place.pair, b""
        if self._unlocked is not None:
            opened = self._unseal_epoch(body.sealed, place.pair)
            if opened is None:
                self._note(frame.seq, Damage.WRONG_KEY, lost=True)
                return None
            pair, secret = opened
            after = after.mixed(secret)
        if not by_epoch and pair not in by_parent:
            self._note(frame.seq, Damage.BAD_SIGNATURE, lost=True)
            return None
        self._check_marks(place.pair, pair, LogMark(frame.seq, body.head))
        if (not by_epoch and pair == place.pair) or body.faults:
            # The parent signs without new keys only when mending.
            self._note(frame.seq, Damage.MENDED)
        self.starts[frame.epoch], self.times[frame.epoch] = frame.seq, body.time
        self.place = ChainPlace(
            after, frame.seq + 1, frame.epoch, body.epoch_key, pair, frame.minor
        )
        return frame

    def _unseal_epoch(self, sealed: bytes, first: int) -> tuple[int, bytes] | None:
        assert self._unlocked is not None  # noqa: S101
        info = sealing.epoch_info(self._public.log_id)
        for pair in range(first, len(self._unlocked.pairs)):
            secret = sealing.unseal(self._unlocked.pairs[pair].seal, sealed, info)
            if secret is not None:
                return pair, secret
        return None

    def _step_over_gap(self, frame: LogFrame, head: bytes) -> bool:
        """Advance the key past lost or pruned records, on whose content it does not depend, to an OPEN frame."""
        missing = frame.seq - self.place.seq
        if missing < 0 or missing > _STEPS:
            self._note(self.place.seq, Damage.REORDERED, lost=True)
            return False
        if missing == 0 and not self._gap:
            return True
        if not self._gap:
            self._note(self.place.seq, Damage.MISSING)
        if self._broken:
            self.found[-1] = msgspec.structs.replace(self.found[-1], until=frame.seq)
            self._broken = False
        k = self.place.ratchet.k
        for _ in range(missing if k else 0):
            k = ratchet.next_key(k)
        self.place = self.place._replace(ratchet=Ratchet(k, b"", head), seq=frame.seq)
        self._look()
        return True

    def _anchor(self, data: bytes, start: int) -> bytes:
        """The aggregate before this epoch, from its first record; empty if that cannot be read."""
        assert self._unlocked is not None  # noqa: S101
        frame = parse(data, start)
        fields = None if frame is None else fields_of(self._unlocked, frame)
        return aggregate_in(fields or {})

    def _stepped(self, before: Ratchet, frame: LogFrame) -> Ratchet | None:
        """The ratchet after a frame, or None if its MAC is wrong."""
        if self._unlocked is None:
            head = ratchet.next_head(before.head, frame.header, frame.body, frame.mac)
            return Ratchet(_NO_KEY, b"", head)
        mac, after = before.step(frame.header, frame.body)
        if mac != frame.mac:
            return None
        return after if before.agg else after._replace(agg=b"")

    def _records(self, data: bytes, start: int) -> int:
        """Check records from offset `start` on; returns the offset after the last valid one."""
        first, end = self.place.seq, start
        self._look()
        while True:
            place = self.place
            stops = [*self.heads, self._state.next_seq if self._state else -1]
            stop = min(stop for stop in [*stops, place.seq + STRETCH] if stop > place.seq)
            run = check_records if self._unlocked else hash_records
            moved, seq, end = run(data, end, place, stop)
            self.place = place._replace(ratchet=moved, seq=seq)
            self.records += seq - place.seq
            self.checked[place.epoch] = range(first, seq)
            if seq != stop:
                return end
            self._look()
            self._ask_whether_to_go_on()

    # ---- the end

    def _look(self) -> None:
        """Compare this place with the device's state, if it is there; keep the head, if it is wanted."""
        state, place = self._state, self.place
        if place.seq in self.heads:
            self.heads[place.seq] = place.ratchet.head
        if state is None or self._met or (state.next_seq, state.epoch) != (place.seq, place.epoch):
            return
        self._met = True
        theirs, own = state.ratchet, place.ratchet
        same = theirs.head == own.head
        if self._unlocked is not None:
            same = same and theirs.k == own.k and (not own.agg or theirs.agg == own.agg)
        if not same:
            self._note(place.seq, Damage.STATE_FORGED)

    def _is_unacknowledged(self, epoch: int) -> bool:
        """Return whether this is after the last acknowledged frame, where a crash may leave any bytes."""
        return self._met and self._state is not None and epoch == self._state.epoch

    def _is_cut_off_opening(self, epoch: int) -> bool:
        """Return whether the device's state does not know this epoch yet; notes any that no crash explains."""
        if self._state is None or epoch <= self._state.epoch or not self._met:
            return False
        data, _whole = self._material.read(epoch)
        opening = parse(data)
        first = parse(data, opening.end) if opening else None
        more = parse(data, first.end) if first else None
        if more is not None or epoch > self._state.epoch + 1:
            self._note(self._state.next_seq, Damage.STATE_BEHIND, lost=True)
        return True

    def _check_end(self) -> None:
        if self._state is None:
            self._note(self.place.seq, Damage.STATE_LOST)
        elif not self._met and not self._gap:
            short = self.place.seq < self._state.next_seq
            self._note(self.place.seq, Damage.TRUNCATED if short else Damage.STATE_FORGED)
        here = LogMark(self.place.seq, self.place.ratchet.head)
        self._check_marks(self.place.pair, len(self._public.pairs) - 1, here)

    def _check_marks(self, before: int, after: int, here: LogMark) -> None:
        """Check that the keys were replaced exactly at the place that was noted under the new passphrase."""
        if self._unlocked is not None and any(
            mark != here for mark in self._unlocked.marks[before:after]
        ):
            self._note(here.size, Damage.OLD_KEY)
