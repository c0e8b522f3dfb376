"""The dispatch of one connection's requests to the functions that answer them."""

from collections.abc import Callable
from typing import Any

from scanner.channel import messages as m
from scanner.channel.server import Peer
from scanner.errors import ScannerError
from scanner.service.requests import browser, child, copies, items, link, log, one_time, parent
from scanner.service.requests.context import RequestContext
from scanner.service.requests.unfinished import UnfinishedUploads

# Each function takes the context and exactly its request; the table's key guarantees the type.
_ANSWERS: dict[type, Callable[[RequestContext, Any], m.Reply]] = {
    m.GetStatus: child.status,
    m.Subscribe: child.status,
    m.ListHeld: child.held,
    m.GetPreview: child.preview,
    m.Choose: items.choose,
    m.GetRecorded: child.recorded,
    m.GetPolicy: child.policy,
    m.GetProfile: child.profile,
    m.GetTestCard: child.card_picture,
    m.GetHealth: child.health,
    m.SelfTest: child.self_test,
    m.AppHere: child.app_here,
    m.JudgeHash: browser.judge_hash,
    m.JudgeFrame: browser.judge_frame,
    m.GetOutcome: browser.outcome,
    m.BrowserHere: browser.here,
    m.GetProgress: log.progress,
    m.Cancel: log.cancel,
    m.SetUp: parent.set_up,
    m.ConfirmRecovery: parent.confirm_recovery,
    m.Unlock: parent.unlock,
    m.Lock: parent.lock,
    m.ChangePassphrase: parent.change_passphrase,
    m.NewRecoveryCode: parent.new_recovery_code,
    m.GetRulesText: parent.rules_text,
    m.ReadRulesText: parent.read_rules_text,
    m.AnswerRequest: items.answer,
    m.AnswerByCode: items.answer_by_code,
    m.BeginOneTimeCodes: one_time.begin,
    m.ConfirmOneTimeCodes: one_time.confirm,
    m.EndOneTimeCodes: one_time.end,
    m.GetLink: link.state,
    m.GetLedger: link.ledger,
    m.SwitchLink: link.switch,
    m.BeginPairing: link.begin,
    m.GetPairing: link.pairing,
    m.FinishPairing: link.finish,
    m.EndPairing: link.end,
    m.RemoveAnswerer: link.remove,
    m.SetPolicy: parent.set_policy,
    m.ReadLog: log.read_log,
    m.VerifyLog: log.verify_log,
    m.ExportLog: log.export_log,
    m.EraseAll: log.erase_all,
    m.AcknowledgeDamage: log.acknowledge_damage,
    m.MakeSafeCopy: copies.make_safe_copy,
    m.TakePlaceOut: copies.take_place_out,
}


class RequestDispatcher:
    """Implements `scanner.channel.server.Session`."""

    def __init__(
        self,
        context: RequestContext,
        peer: Peer,
        left: Callable[[Peer], None],
        *,
        may_set_up: bool = True,
    ) -> None:
        self._context = context
        context.account = peer.uid
        context.peer = peer.pid
        self._may_set_up = may_set_up
        self._peer = peer
        self._left = left
        self._uploads = UnfinishedUploads(peer.uid)

    def answer(self, request: m.Request) -> m.Reply:
        """Answer one request."""
        if isinstance(request, m.Hello):
            return m.Refused("already-greeted")
        if isinstance(request, m.JudgeBytes):
            return self._upload(request)
        if type(request) not in _ANSWERS:
            # A request for a parent's computer, which runs another service.
            return m.Refused("not-understood")
        if isinstance(request, m.SetUp) and not self._may_set_up:
            return m.Refused("needs-root")
        try:
            return _ANSWERS[type(request)](self._context, request)
        except ScannerError as error:
            wait = error.facts.get("wait", 0.0)
            return m.Refused(
                error.code, wait=float(wait) if isinstance(wait, (int, float)) else 0.0
            )

    def close(self) -> None:
        """Forget the parent's key and half-sent uploads."""
        self._context.lock()
        self._uploads.close()
        self._left(self._peer)

    def _upload(self, request: m.JudgeBytes) -> m.Reply:
        refusal = self._uploads.add(request.ticket, request.chunk)
        if refusal:
            return m.Refused(refusal)
        if request.more:
            return m.Done()
        with self._uploads.finish(request.ticket) as data:
            try:
                return browser.judge_bytes(self._context, data, request.sha256)
            except ScannerError as error:
                return m.Refused(error.code)
