"""HTML as text: what comes from a case is escaped, whatever it holds."""

from html import escape


class Html(str):
    """Markup that is safe; every other text is escaped before it stands in a page."""

    __slots__ = ()


def tag(name: str, *children: str, **attributes: str) -> Html:
    """An element; underscores in names of attributes are hyphens, at the end nothing."""
    said = "".join(f' {_attribute(key)}="{escape(value)}"' for key, value in attributes.items())
    return Html(f"<{name}{said}>{joined(*children)}</{name}>")


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", "-")


def joined(*parts: str) -> Html:
    """The parts in a row, escaped unless they are markup."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))
