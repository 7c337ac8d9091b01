"""Settings as the text of `case.yaml`."""

import yaml

from inputs.settings import Settings


class _HeadDumper(yaml.SafeDumper):
    """Writes text with line breaks or invisible characters in quotes, where YAML keeps them."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None if text.isprintable() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_HeadDumper.add_representer(str, _represent_text)


def head_text(settings: Settings) -> str:
    """The settings that were given, as the text of `case.yaml`."""
    given = settings.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return yaml.dump(given, Dumper=_HeadDumper, allow_unicode=True, sort_keys=False, width=10_000)
