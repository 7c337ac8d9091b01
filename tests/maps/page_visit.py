"""A page in a real browser that may open that one file and nothing else."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
WINDOW = {"width": 1280, "height": 860}


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium, headless, without a network."""
    api = pytest.importorskip("playwright.sync_api")
    with api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield found
        found.close()


class Visit:
    """What a browser shows of a page, what it asked for, and what it complained about."""

    def __init__(self, chromium: Any, html: str, folder: Path) -> None:
        file = folder / "page.html"
        file.write_text(html, encoding="utf-8")
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.dialogs: list[str] = []
        self.page = chromium.new_page(viewport=WINDOW)
        self.page.route("**/*", self._route)
        self.page.on("console", lambda line: self.complaints.append(line.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", self._dialog)
        self.page.goto(file.as_uri())
        self.page.wait_for_selector("#side .legend h2")

    def _route(self, route: Any) -> None:
        if route.request.url.startswith("file:"):
            route.continue_()
        else:
            self.asked.append(route.request.url)
            route.abort()

    def _dialog(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def fills(self) -> list[str]:
        """The colours of the regions of the case."""
        script = "paths => paths.map(path => path.getAttribute('fill'))"
        found: list[str] = self.page.eval_on_selector_all("path.region", script)
        return found

    def visible(self, what: str = "path.region") -> int:
        """How many of them take up room on the screen."""
        script = "all => all.filter(one => one.getBoundingClientRect().width > 0).length"
        return int(self.page.eval_on_selector_all(what, script))

    def legend(self) -> str:
        """What the legend says."""
        return str(self.page.inner_text("#side .legend"))

    def choose(self, layer: int) -> None:
        """The layer at this place of the list is shown."""
        self.page.locator("#layers input").nth(layer).check()

    def slide(self, to: int) -> None:
        """The slider stands at this period; 0 is the whole plan."""
        self.page.eval_on_selector(
            "input[type=range]",
            "(bar, to) => { bar.value = to; bar.dispatchEvent(new Event('input')); }",
            to,
        )

    def click_region(self, at: int = 0) -> str:
        """What the pop-up of a region says."""
        script = "(all, at) => { const box = all[at]; box.dispatchEvent(new MouseEvent('click', "
        script += "{bubbles: true, clientX: 600, clientY: 400})); }"
        self.page.eval_on_selector_all("path.region", script, at)
        self.page.wait_for_selector(".leaflet-popup .pop")
        return str(self.page.inner_text(".leaflet-popup .pop"))

    def milliseconds(self) -> float:
        """From the start of loading to the first picture with content."""
        script = """() => new Promise(done => {
            const look = () => {
                const [first] = performance.getEntriesByName("first-contentful-paint");
                if (first) done(first.startTime); else setTimeout(look, 20);
            };
            look();
        })"""
        return float(self.page.evaluate(script))

    @property
    def trouble(self) -> list[str]:
        """What was asked for outside, what was complained about, and which dialogs opened."""
        return [*self.asked, *self.complaints, *self.dialogs]
