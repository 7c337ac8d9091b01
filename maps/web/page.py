"""The page as one file that asks no outside address, readable on a phone and on A4."""

from importlib.resources import files

from inputs.case import Case
from maps import words
from maps.interactive import LANGUAGE
from maps.story.tell import tell
from maps.web.markup import Html, joined, tag
from maps.web.parts import PARTS, parts
from maps.web.telling import Telling
from maps.words import Lang
from optimizer.plan.plan import Plan

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Content-security policy: no script, and nothing but what the file holds itself."""


def content(plan: Plan, case: Case, lang: Lang = "zh") -> bytes:
    """The page as UTF-8; equal plans give equal bytes."""
    telling = Telling(plan, case, tell(plan, case), lang)
    title = telling.of(telling.story.about["case"])
    body = tag("body", tag("h1", title), _contents(telling), *parts(telling), _approval(telling))
    page = tag("html", _head(title), body, lang=LANGUAGE[lang])
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(title: str) -> Html:
    css = files("maps.web").joinpath("page.css").read_text(encoding="utf-8")
    return tag(
        "head",
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<link rel="icon" href="data:,">'),
        tag("title", title),
        Html(f"<style>\n{css}</style>"),
    )


def _contents(telling: Telling) -> Html:
    links = (tag("a", telling.say(key), href=f"#{key}") for key, _ in PARTS)
    return tag("nav", *links)


def _approval(telling: Telling) -> Html:
    """The slot for the approval number, where borders are from, and that they claim nothing."""
    keys = ("approval", "borders", "boundary")
    lines = [tag("div", words.word(key, telling.lang)) for key in keys]
    return tag("div", joined(*lines), class_="approval")
