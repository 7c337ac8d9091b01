"""Tiles of Tianditu are asked for only in a page with a key, and only once its box is ticked."""

import hand_plans as plans
import pytest
from page_visit import Visit, browser, needs_chromium

from maps import interactive
from maps.tianditu import TilesKeyError, addresses

KEY = "0123456789abcdef" * 2


@pytest.mark.parametrize("key", ["", "abc", KEY + "0", KEY[:-1] + '"', "g" * 32])
def test_what_is_no_key_is_refused(key):
    with pytest.raises(TilesKeyError, match="32 digits"):
        addresses(key)


def test_a_page_without_a_key_may_not_ask_for_tiles():
    case = plans.province_case()
    page = interactive.page(plans.drawn_plan(case), case)
    assert "tianditu.gov.cn" not in page
    assert "img-src data:;" in page


@needs_chromium
def test_tiles_are_asked_for_while_the_box_is_ticked(tmp_path):
    case = plans.province_case()
    page = interactive.page(plans.drawn_plan(case), case, tiles_key=KEY)
    with browser() as chromium:
        visit = Visit(chromium, page, tmp_path)
        visit.page.wait_for_timeout(300)
        assert visit.asked == []
        assert visit.complaints == []
        box = visit.page.get_by_label("天地图底图（需联网）")
        with visit.page.expect_request("**/cva_w/**"):
            box.check()
        assert visit.page.locator(".leaflet-container.tiled").count() == 1
        assert visit.asked
        for address in visit.asked:
            assert address.startswith("https://t")
            assert address.split("/")[2].endswith(".tianditu.gov.cn")
            assert f"tk={KEY}" in address
        box.uncheck()
        assert visit.page.locator(".leaflet-tile-pane img").count() == 0
