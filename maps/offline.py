"""A folium page as one file that asks no outside address unless images of a host are let in."""

import base64
import html
import json
import re
from collections import OrderedDict
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from itertools import count

from branca.element import CssLink, Element, Figure, JavascriptLink
from jinja2 import Template

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data:{images}; font-src data:"
)
"""Content-security policy: nothing but what the file holds itself, and images of hosts let in."""

DROPPED = frozenset(
    {
        "bootstrap",
        "bootstrap_css",
        "awesome_markers",
        "awesome_markers_css",
        "awesome_markers_font_css",
        "awesome_rotate_css",
        "glyphicons_css",
    }
)
"""What folium links to and these pages do not use."""

JQUERY = (
    "window.$=window.jQuery=x=>typeof x==='string'?"
    "[new DOMParser().parseFromString(x,'text/html').body.firstChild]:"
    "{ready:f=>setTimeout(f)};"
)
"""What folium's pop-ups need of jQuery."""

SERIAL = re.compile(r"_[0-9a-f]{32}\b")
"""The random end that folium gives to every name."""


UNSAFE = re.compile(r"[<>&\u2028\u2029]|\{(?=[{%#])")
"""What HTML, older scripts or a template could take for something else than text."""


class AssetError(ValueError):
    """A page links to something that has no local copy."""


class OfflineFigure(Figure):
    """A page whose scripts and styles stand in the file, under a policy that forbids the rest."""

    images = ""
    """Hosts from which images may come, separated by blanks."""

    def render(self, **kwargs: object) -> str:
        """The page; equal maps give equal bytes."""
        for child in list(self._children.values()):
            child.render(**kwargs)
        self.title = html.escape(self.title or "")
        self.header._children = _inlined(self.header._children, self.images)
        page: str = self._template.render(this=self, kwargs=kwargs)
        return _numbered(page)


def script_json(data: object) -> str:
    """The data as JSON that can neither end the script nor open a template where it stands."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _inlined(header: "OrderedDict[str, Element]", images: str) -> "OrderedDict[str, Element]":
    """The header's parts with every link replaced by its text, after the policy."""
    rules = POLICY.format(images=f" {images}" if images else "")
    policy = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    first = ("policy", verbatim(policy + '<link rel="icon" href="data:,">'))
    kept = ((name, part) for name, part in header.items() if name not in DROPPED)
    return OrderedDict([first, *((name, _local(name, part)) for name, part in kept)])


def _local(name: str, part: Element) -> Element:
    """The part, its text in place of a link; AssetError where there is none."""
    if not isinstance(part, JavascriptLink | CssLink):
        return part
    known: dict[str, Callable[[], str]] = {
        "leaflet": _script,
        "jquery": _shim,
        "leaflet_css": _styles,
    }
    if name not in known:
        raise AssetError(f"the page links to '{name}' at {part.url}, which has no local copy")
    return verbatim(known[name]())


class _Verbatim(Element):
    """Text that is no template."""

    _template = Template("{{ this.text }}")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


def verbatim(text: str) -> Element:
    """An element that renders the text as it is; it is not read as a template."""
    return _Verbatim(text)


def _shim() -> str:
    return f"<script>{JQUERY}</script>"


@cache
def _script() -> str:
    """Leaflet without its source-map line, with its marker images as data."""
    code = _leaflet("leaflet.js").decode().split("//# sourceMappingURL")[0]
    images = {
        "iconUrl": _data("marker-icon.png"),
        "iconRetinaUrl": _data("marker-icon-2x.png"),
        "shadowUrl": _data("marker-shadow.png"),
    }
    pairs = ",".join(f"{key}:'{image}'" for key, image in images.items())
    return f"<script>{code}\nL.Icon.Default.mergeOptions({{{pairs}}});</script>"


@cache
def _styles() -> str:
    """Leaflet's styles with their images as data."""
    text = _leaflet("leaflet.css").decode()
    inlined = re.sub(r"url\(images/([^)]+)\)", lambda found: f"url({_data(found[1])})", text)
    return f"<style>{inlined}</style>"


def _leaflet(name: str) -> bytes:
    return files("xstatic.pkg.leaflet").joinpath("data", *name.split("/")).read_bytes()


def _data(image: str) -> str:
    coded = base64.b64encode(_leaflet(f"images/{image}")).decode("ascii")
    return f"data:image/png;base64,{coded}"


def _numbered(page: str) -> str:
    """The page with counters in place of random names."""
    numbers = count(1)
    known: dict[str, str] = {}
    return SERIAL.sub(lambda found: known.setdefault(found[0], f"_{next(numbers)}"), page)
