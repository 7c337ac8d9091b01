"""A batch by the hot engine: its parts replay bit for bit, and its runs are what its rows say."""

import pytest

import yrd as api
from tests.yrd.batches.conftest import parts

SWEEP = {
    "name": "land",
    "sample": {"count": 120, "axes": {"land.available_km2": {"multiply": ["0.5", "1.5"]}}},
}


def _but_seconds(batch):
    return batch.scenarios.drop(columns="seconds")


def test_parts_that_are_solved_again_are_the_same(small, tmp_path):
    found = api.batch(small, SWEEP, tmp_path / "out")
    before, placed = _but_seconds(found), found.placements
    kept = parts(found.folder, "placements")[1].read_bytes()
    for table in ("scenarios", "placements"):
        parts(found.folder, table)[1].unlink()
    again = api.batch(small, SWEEP, tmp_path / "out", workers=2)
    assert _but_seconds(again).equals(before)
    assert again.placements.equals(placed)
    assert parts(found.folder, "placements")[1].read_bytes() == kept


def test_the_best_run_is_worth_what_its_row_says(small, tmp_path, head_of):
    found = api.batch(small, SWEEP, tmp_path / "out")
    for name, money in (
        ("best", found.scenarios.money.max()),
        ("worst", found.scenarios.money.min()),
    ):
        assert head_of(found.folder / "runs" / name)["money"] == pytest.approx(money, rel=1e-7)
