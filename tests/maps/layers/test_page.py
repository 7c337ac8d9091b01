"""The page on layers is what the registry says."""

from pathlib import Path

from maps.layers import LAYERS
from maps.layers.__main__ import page

PAGE = Path(__file__).parents[3] / "docs" / "layers.md"


def test_the_page_is_made_anew() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_layer_stands_on_it_once() -> None:
    assert all(page().count(f"**`{layer.key}`**") == 1 for layer in LAYERS)
