"""The set-up's order, and what it asks of the service."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from scanner.channel import client_env
from scanner.channel import messages as m
from scanner.channel.values import Policy
from ui.bridge import Bridge
from ui.command import app_command, guard_command
from ui.first_run.born_step import AdultPage, BornStep
from ui.first_run.browsers import BrowserCommands, CoveredBrowser, FoundBrowser
from ui.first_run.browsers_step import BrowsersStep
from ui.first_run.folders_step import FoldersStep
from ui.first_run.secret_steps import CodeStep, PassphraseStep
from ui.first_run.step import SetupStep
from ui.first_run.talk_steps import AccountStep, DoesStep, EndStep, TogetherStep
from ui.first_run.try_step import TryStep
from ui.first_run.window import FirstRunWindow

TOTAL = 10
_NO_WAY_BACK = 7  # from the recovery code on the keys exist


class FirstRun(QObject):
    """Goes through the steps; nothing is kept before the passphrase is set."""

    closed = Signal()

    def __init__(self, bridge: Bridge, country: str, home: Path) -> None:
        super().__init__()
        self._bridge = bridge
        self._country = country
        self._home = home
        self._policy: Policy | None = None
        self._at = 0
        self._gone = False
        admin = client_env.account_is_admin()
        self.born, self.folders = BornStep(), FoldersStep()
        self.passphrase, self.code = PassphraseStep(), CodeStep()
        self.code.typed.connect(self._typed_back)
        self.try_step: TryStep | None = None
        self.end_step = EndStep()
        self.commands = BrowserCommands(self)
        self._steps: list[SetupStep] = [
            TogetherStep(), DoesStep(), self.born, AccountStep(admin=admin), self.folders,
            self.passphrase, self.code,
        ]  # fmt: skip
        self.window = FirstRunWindow()
        self.window.forward.connect(self._forward)
        self.window.backward.connect(self._backward)
        self.window.closed.connect(self._closed)
        bridge.held.connect(self._held)
        self._show()

    @property
    def step(self) -> SetupStep:
        """The current step."""
        return self._steps[self._at]

    def open(self) -> None:
        """Show the window."""
        self.window.come_forward()

    def close(self) -> None:
        """Close the window."""
        self.window.close()

    def show_status(self, status: m.Status) -> None:
        """Take the folders that the guard found."""
        if not self.folders.folders.boxes:
            self.folders.show_found(tuple(folder.path for folder in status.folders))
        self.folders.show_accounts(status.accounts.uncovered)
        self.end_step.show_status(status)

    def _show(self) -> None:
        at = self._at + 1
        self.window.show_step(self.step, at, TOTAL, may_go_back=1 < at < _NO_WAY_BACK)

    def _forward(self) -> None:
        if self.step is self.born and self.born.is_adult:
            page = AdultPage(self._country)
            page.done.connect(self.window.close)
            self.window.show_alone(page)
            return
        if self.step is self.passphrase:
            self._set_up()
        if isinstance(self.step, EndStep):
            self.window.close()
            return
        self._at += 1
        self._show()

    def _backward(self) -> None:
        if self._at > 0:
            self._at -= 1
            self._show()

    def _set_up(self) -> None:
        """Take the usual rules of the age, fill in what was chosen, and make the keys."""

        def with_profile(reply: m.Reply) -> None:
            if self._gone:
                return
            if isinstance(reply, m.PolicyIs):
                policy = self._chosen(reply.policy)
                self._bridge.ask_parent(
                    m.SetUp(self.passphrase.new.text, policy), self._made, self._refused
                )
            elif isinstance(reply, m.Refused):
                self._refused(reply.code)

        self._bridge.ask_parent(m.GetProfile(self.born.profile), with_profile, self._refused)

    def _refused(self, code: str) -> None:
        if not self._gone:
            self.code.show_refused(code)

    def _chosen(self, policy: Policy) -> Policy:
        return msgspec.structs.replace(
            policy,
            born=self.born.born,
            trusted_adult=self.folders.adult.text().strip(),
            country=str(self.folders.country.currentData()),
            folders=self.folders.folders.rules(),
        )

    def _made(self, reply: m.Reply) -> None:
        if self._gone:
            return
        if isinstance(reply, m.SetUpDone):
            self.passphrase.new.clear()
            self.code.show_code(reply.recovery_code, reply.key_words)
        elif isinstance(reply, m.Refused):
            self.code.show_refused(reply.code)

    def _typed_back(self, code: str) -> None:
        def then(reply: m.Reply) -> None:
            if self._gone:
                return
            if isinstance(reply, m.Refused):
                self._refused(reply.code)
                return
            self._start_at_login()
            self._steps += [self._make_browsers(), self._make_try(), self.end_step]
            self._forward()

        self._bridge.ask_parent(m.ConfirmRecovery(code), then, self._refused)

    def _start_at_login(self) -> None:
        try:
            client_env.set_start_at_login(self._home, app_command(), guard_command())
        except OSError:
            pass  # the health page shows that it does not start at login, and can try again

    def _make_browsers(self) -> BrowsersStep:
        step = BrowsersStep()

        def cover(name: str) -> None:
            def covered(result: CoveredBrowser | None) -> None:
                if not self._gone:
                    step.show_covered(name, result)

            self.commands.cover(name, covered)

        def found(browsers: tuple[FoundBrowser, ...]) -> None:
            if not self._gone:
                step.show_found(browsers)

        step.wanted.connect(cover)
        self.commands.look(found)
        return step

    def _make_try(self) -> TryStep:
        on = [path for path, box in self.folders.folders.boxes.items() if box.isChecked()]
        step = TryStep(next((path for path in on if Path(path).is_dir()), ""))
        step.wanted.connect(self._get_card)
        step.worked.connect(self._give_back)
        self.try_step = step
        return step

    def _get_card(self) -> None:
        step = self.try_step
        if step is None:
            return

        def then(reply: m.Reply) -> None:
            if self._gone:
                return
            if isinstance(reply, m.TestCardIs):
                step.put(reply.jpeg)
            elif isinstance(reply, m.Refused):
                step.show_refused(reply.code)

        def failed(code: str) -> None:
            if not self._gone:
                step.show_refused(code)

        self._bridge.ask(m.GetTestCard(), then, failed)

    def _give_back(self, item: str) -> None:
        step = self.try_step

        def then(reply: m.Reply) -> None:
            if not self._gone and step is not None and isinstance(reply, m.Done):
                step.show_given_back()

        answer = m.AnswerRequest(item, m.Answer.ALLOW_ONCE)
        self._bridge.ask_parent(answer, then, lambda _code: None)

    def waits_for(self, item: m.HeldItem) -> bool:
        """Return whether an item is the test card of the step that is shown."""
        return self.try_step is not None and self.try_step.waits_for(item)

    def _held(self, item: m.HeldItem) -> None:
        if self.try_step is not None:
            self.try_step.show_held(item)

    def _closed(self) -> None:
        self._gone = True
        self._bridge.held.disconnect(self._held)
        self._bridge.lock()
        for step in {*self._steps, self.end_step}:
            step.deleteLater()
        self.window.deleteLater()
        self.closed.emit()
