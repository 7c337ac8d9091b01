import json
import re

import folium
import pytest
from branca.element import JavascriptLink

from maps import offline
from maps.offline import OfflineFigure


def rendered(title: str = "t") -> str:
    figure = OfflineFigure(title=title)
    folium.Map(tiles=None).add_to(figure)
    page: str = figure.render()
    return page


def test_nothing_in_the_page_is_fetched_from_anywhere() -> None:
    page = rendered()
    assert not re.search(r"<script[^>]+src|<link[^>]+href=\"(?!data:)|@import|sourceMapp", page)
    assert all(target.startswith(("data:", "#")) for target in re.findall(r"url\(([^)]+)\)", page))


def test_the_policy_comes_before_every_script_and_style() -> None:
    page = rendered()
    policy = page.index("Content-Security-Policy")
    assert policy < page.index("<script")
    assert policy < page.index("<style")
    assert "default-src 'none'" in page


def test_a_link_without_a_local_copy_is_an_error_that_names_it() -> None:
    figure = OfflineFigure()
    folium.Map(tiles=None).add_to(figure)
    figure.header.add_child(JavascriptLink("https://example.org/heat.js"), name="heat")
    with pytest.raises(offline.AssetError, match=r"'heat' at https://example\.org/heat\.js"):
        figure.render()


def test_equal_maps_give_equal_pages() -> None:
    assert rendered() == rendered()


def test_the_title_is_text_and_not_markup() -> None:
    assert "<title>a &lt;/title&gt;&lt;script&gt;x {{ 7*7 }}</title>" in rendered(
        "a </title><script>x {{ 7*7 }}"
    )


@pytest.mark.parametrize("text", ["</script>", "<!--", "\u2028", "`${1}`", '"', "{{ x }}", "&"])
def test_json_in_a_script_keeps_its_text_and_cannot_end_the_script(text: str) -> None:
    coded = offline.script_json({"name": text})
    assert json.loads(coded) == {"name": text}
    assert not set(coded) & set("<>&\u2028\u2029")
