"""Requests of the passphrase page: change, new keys, erasing, and answers by telephone."""

from PySide6.QtCore import QObject

from scanner.channel import messages as m
from ui.parents.asking import AskAsParent
from ui.parents.passphrase_page import PassphrasePage
from ui.parents.phone_card import PhoneCard


class PassphraseController(QObject):
    """Lives as long as its page; carries its signals to the service, and the replies back."""

    def __init__(self, page: PassphrasePage, ask: AskAsParent) -> None:
        super().__init__(page)
        self._page = page
        self._ask = ask
        page.changed.connect(self._change)
        page.typed_back.connect(self._confirm)
        page.erased.connect(self._erase)
        page.code_wanted.connect(self._renew_code)
        page.phone.started.connect(self._begin_codes)
        page.phone.confirmed.connect(self._confirm_codes)
        page.phone.ended.connect(self._end_codes)

    def begin(self) -> None:
        """Show whether codes are set up."""
        self._look_at_codes()

    def _change(self, text: str, known: bool) -> None:
        page = self._page

        def changed(reply: m.Message) -> None:
            if isinstance(reply, m.SetUpDone):
                page.show_code(reply.recovery_code, reply.key_words)
            else:
                page.show_changed()

        self._ask(m.ChangePassphrase(text, known), m.Message, changed, page.show_refused)

    def _renew_code(self) -> None:
        page = self._page

        def show(reply: m.SetUpDone) -> None:
            page.show_code(reply.recovery_code, reply.key_words, alone=True)

        self._ask(m.NewRecoveryCode(), m.SetUpDone, show, page.show_refused)

    def _confirm(self, code: str) -> None:
        page = self._page
        self._ask(
            m.ConfirmRecovery(code), m.Done, lambda _reply: page.show_changed(), page.show_refused
        )

    def _erase(self) -> None:
        page = self._page
        self._ask(m.EraseAll(), m.Done, lambda _reply: page.show_erased(), page.show_refused)

    # ---- answers by telephone

    @property
    def _phone(self) -> PhoneCard:
        return self._page.phone

    def _look_at_codes(self, _reply: object = None) -> None:
        phone = self._phone

        def show(reply: m.PolicyIs) -> None:
            phone.show_state(reply.by_code)

        self._ask(m.GetPolicy(), m.PolicyIs, show, phone.show_refused)

    def _begin_codes(self) -> None:
        phone = self._phone
        self._ask(m.BeginOneTimeCodes(), m.OneTimeSecret, phone.show_secret, phone.show_refused)

    def _confirm_codes(self, digits: str) -> None:
        refused = self._phone.show_refused
        self._ask(m.ConfirmOneTimeCodes(digits), m.Done, self._look_at_codes, refused)

    def _end_codes(self) -> None:
        phone = self._phone
        self._ask(
            m.EndOneTimeCodes(), m.Done, lambda _reply: phone.show_ended(), phone.show_refused
        )
