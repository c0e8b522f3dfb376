"""Links between the child's pages, shared by the pause and the child's own window."""

from PySide6.QtCore import QObject

from ui.child.help_page import HelpPage
from ui.child.route_page import Route, RoutesPage, StepsPage
from ui.child.talk_page import TalkPage
from ui.family import Family
from ui.kit.pages import Pages


class Routes(QObject):
    """Pushes pages onto one stack; needs no service, so that help is there when it is not."""

    def __init__(self, pages: Pages, family: Family) -> None:
        super().__init__(pages)
        self._pages = pages
        self.family = family

    def pressure(self, *, as_start: bool = False) -> None:
        """Someone is pressing: who is it?"""
        page = RoutesPage()
        page.chosen.connect(self.steps)
        if as_start:
            self._pages.start(page)
        else:
            self._pages.push(page)

    def steps(self, route: Route) -> None:
        """The five steps of a route."""
        page = StepsPage(route, self.family.adult, self.family.country)
        page.talk.connect(self.talk)
        page.help.connect(self.help)
        self._pages.push(page)

    def sent(self) -> None:
        """The route of a picture that was sent already."""
        self.steps(Route.SENT)

    def talk(self) -> None:
        """Find the first words."""
        self._pages.push(TalkPage(self.family.adult))

    def help(self) -> None:
        """Help lines."""
        self._pages.push(HelpPage(self.family.country))
