"""Layers read back by GDAL are the run's tables, with units, names and places."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import hand_plans
import pyogrio
import pytest
import shapely
import whole_plans

from maps.gis.content import content, write_gis
from maps.gis.titles import TITLES
from optimizer.plan.plan import Table


@pytest.fixture(scope="module")
def case():
    return whole_plans.whole_case(hand_plans.city_case())


@pytest.fixture(scope="module")
def plan(case):
    return whole_plans.whole_plan(case)


@pytest.fixture(scope="module")
def file(plan, case, tmp_path_factory):
    path = tmp_path_factory.mktemp("gis") / "run.gpkg"
    write_gis(plan, case, path)
    return path


KINDS = {
    "regions": "MultiPolygon", "regions_by_year": "MultiPolygon", "region_seats": "Point",
    "placements": "Point", "hosts": "Point", "prices_by_region": "Point",
    "talent_flows": "LineString", "compute_flows": "LineString", "run_info": None, "fields": None,
}  # fmt: skip


def test_every_layer_has_its_kind_and_its_datum(file):
    assert dict(pyogrio.list_layers(file)) == KINDS
    assert set(KINDS) == set(TITLES)
    for layer, kind in KINDS.items():
        info = pyogrio.read_info(file, layer=layer)
        assert info["crs"] == ("EPSG:4326" if kind else None)
        assert all(name.isascii() for name in info["fields"])


@pytest.mark.parametrize(
    ("layer", "table"),
    [
        ("regions_by_year", "regions"), ("placements", "placements"),
        ("talent_flows", "talent_moves"), ("compute_flows", "compute_service"),
    ],
)  # fmt: skip
def test_rows_and_sums_are_those_of_the_tables(file, plan, layer, table):
    found, given = pyogrio.read_dataframe(file, layer=layer), plan.frame(table)
    assert len(found) == len(given)
    pairs = {
        "regions": {"worth": "worth_yi_cny", "capital_started": "capital_started_yi_cny",
                    "talent": "talent_cost_yi_cny", "people_used": "talent_kperson",
                    "energy_used": "energy_yi_kwh", "land_used": "land_km2"},
        "placements": {"capital": "capital_yi_cny", "value": "value_yi_cny_per_year",
                       "year": "start_year", "share": "share"},
        "talent_moves": {"people": "amount_kperson", "from": "from_region"},
        "compute_service": {"eflops": "amount_eflops", "host": "host"},
    }[table]  # fmt: skip
    for column, field in pairs.items():
        assert found[field].tolist() == given[column].tolist()


def test_regions_hold_sums_of_money_and_the_last_year_of_stocks(file, plan):
    found = pyogrio.read_dataframe(file, layer="regions").set_index("region")
    given = plan.frame("regions")
    worth = given.groupby("region")["worth"].sum()
    last = given[given["year"] == given["year"].max()].set_index("region")
    assert found["worth_yi_cny"].to_dict() == pytest.approx(worth.to_dict())
    assert found["talent_kperson"].to_dict() == last["people_used"].to_dict()
    assert found["worth_yi_cny"].sum() == pytest.approx(plan.money)
    assert found["projects"].sum() == len({row[:2] for row in plan.tables["placements"].rows})


def test_shapes_are_those_of_the_boundaries(file, case):
    found = pyogrio.read_dataframe(file, layer="regions")
    assert len(found) == 41
    assert found.geometry.is_valid.all()
    seats = pyogrio.read_dataframe(file, layer="region_seats").set_index("region")
    for code, shape in zip(found["region"], found.geometry, strict=True):
        assert shape.distance(seats.geometry[code]) < 0.05
    assert found["province_zh"].isin(["上海", "江苏", "浙江", "安徽"]).all()


def test_placements_stand_at_the_seats_with_names(file, case):
    found = pyogrio.read_dataframe(file, layer="placements")
    for row in found.itertuples():
        region = case.regions[row.region]
        assert (row.geometry.x, row.geometry.y) == (region.lon, region.lat)
    assert found["name_zh"][0] == "重点项目0"
    assert found["unique"].dtype == bool


def test_flows_run_from_home_to_work_and_from_user_to_host(file, case):
    found = pyogrio.read_dataframe(file, layer="talent_flows")
    for row in found.itertuples():
        ends = [case.regions[code] for code in (row.from_region, row.to_region)]
        assert list(row.geometry.coords) == [(end.lon, end.lat) for end in ends]
    served = pyogrio.read_dataframe(file, layer="compute_flows")
    own = served["same_place"]
    assert own.any()
    assert served.geometry[own].isna().all()
    hub = served["host"] == list(case.hosts)[-1]
    assert served.geometry[hub].isna().all()
    assert served.geometry[~own & ~hub].notna().all()


def test_prices_of_one_region_stand_at_its_seat(file, plan, case):
    found = pyogrio.read_dataframe(file, layer="prices_by_region")
    code = next(iter(case.regions))
    assert found["rule"].tolist() == ["energy", "land"]
    assert set(found["region"]) == {code}
    assert found["price_yi_cny_per_unit"].tolist() == [2.5, 0.1]
    assert found["limit_zh"][0].startswith("用电空间")
    assert found["price_unit_zh"].tolist() == ["亿元/亿千瓦时", "亿元/平方公里"]
    assert found["limit_min"].isna().tolist() == [True, False]


def test_fields_have_chinese_names_with_units(file):
    with closing(sqlite3.connect(file)) as base:
        rows = base.execute("SELECT table_name, column_name, name FROM gpkg_data_columns")
        names = {(layer, field): alias for layer, field, alias in rows}
        ok = base.execute("PRAGMA integrity_check").fetchone()
        told = dict(base.execute("SELECT table_name, description FROM gpkg_contents"))
    assert ok == ("ok",)
    assert names["regions", "land_km2"] == "用地（km²）"
    for layer, kind in KINDS.items():
        if kind:
            fields = pyogrio.read_info(file, layer=layer)["fields"]
            assert {field for place, field in names if place == layer} == set(fields)
        assert "3f9a1c0b77de" in told[layer]
        assert "WGS 84" in told[layer]


def test_the_run_tells_of_itself(file, plan):
    found = pyogrio.read_dataframe(file, layer="run_info").set_index("key")
    assert found["text_zh"]["run"] == plan.id
    assert found["value"]["money"].startswith(repr(plan.money))
    assert "P" not in found.index


def test_regions_without_a_shape_are_rows_without_geometry_and_are_named(tmp_path):
    case = whole_plans.whole_case(hand_plans.odd_case())
    path = tmp_path / "odd.gpkg"
    write_gis(whole_plans.whole_plan(case), case, path)
    found = pyogrio.read_dataframe(path, layer="regions")
    assert found["region"].tolist() == ["alpha", "beta", "gamma"]
    assert not found["has_shape"].any()
    assert shapely.is_missing(found.geometry.to_numpy()).all()
    seats = pyogrio.read_dataframe(path, layer="region_seats")
    assert seats.geometry.notna().tolist() == [True, True, False]
    told = pyogrio.read_dataframe(path, layer="run_info").set_index("key")["value"]
    assert told["shapeless"] == "alpha,beta"
    assert told["placeless"] == "gamma"


def test_a_table_without_rows_is_a_layer_without_rows(plan, case, tmp_path):
    tables = {**plan.tables, "talent_moves": Table(plan.tables["talent_moves"].columns)}
    path = tmp_path / "run.gpkg"
    write_gis(replace(plan, tables=tables), case, path)
    info = pyogrio.read_info(path, layer="talent_flows")
    assert info["features"] == 0
    assert info["geometry_type"] == "LineString"


def test_a_plan_of_few_tables_has_fewer_layers(tmp_path):
    case = hand_plans.province_case()
    path = tmp_path / "run.gpkg"
    write_gis(hand_plans.drawn_plan(case), case, path, "en")
    layers = {name for name, _ in pyogrio.list_layers(path)}
    assert "prices_by_region" not in layers
    assert {"regions", "placements", "talent_flows"} <= layers
    with closing(sqlite3.connect(path)) as base:
        aliases = dict(base.execute("SELECT column_name, name FROM gpkg_data_columns"))
    assert aliases["worth_yi_cny"] == "Net worth (¥100m, present value)"


def test_equal_plans_give_equal_bytes(plan, case, file):
    assert content(plan, case) == file.read_bytes()
    assert pyogrio.get_gdal_config_option("OGR_CURRENT_DATE") is None
