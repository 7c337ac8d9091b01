"""Every layer shows what its tables add up to, here added up again in pandas."""

from dataclasses import replace

import pandas as pd
import pytest

from inputs.case import Case
from maps import places
from maps.findings import findings
from maps.fonts import checked
from maps.layers import LAYERS, Layer, layer_named, layers_of
from maps.layers.energy import set_free
from maps.layers.reading import Theme, theme
from maps.scene import Scene
from maps.vocabulary import WORDS
from maps.words import Lang
from optimizer.plan.plan import Plan

Solved = tuple[Plan, Case]
YEAR = 2026


def shown(solved: Solved, key: str) -> Theme:
    return theme(*solved, layer_named(key))


def same(found: object, wanted: pd.Series) -> None:
    """Equal by region; regions that the tables do not name count as nothing."""
    values = pd.Series(found, dtype=float)
    pd.testing.assert_series_equal(
        values.sort_index(),
        wanted.reindex(values.index).fillna(0.0).sort_index().astype(float),
        check_names=False,
        rtol=1e-9,
        atol=1e-9,
    )
    assert set(wanted.index) <= set(values.index)


def test_a_solved_plan_has_every_layer(solved: Solved) -> None:
    assert layers_of(*solved) == LAYERS


def test_keys_are_unique_and_groups_stand_together() -> None:
    assert len({layer.key for layer in LAYERS}) == len(LAYERS)
    groups = [layer.group.key for layer in LAYERS]
    assert sorted(set(groups), key=groups.index) == [
        key for at, key in enumerate(groups) if at == 0 or groups[at - 1] != key
    ]


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.key)
def test_every_layer_speaks_both_languages_in_known_units(layer: Layer) -> None:
    texts = [layer.title, layer.measure, layer.group.name, layer.note or layer.title]
    parts = (layer.part, layer.circles, layer.arrows, layer.pies, layer.bars, layer.crossing)
    texts += [one if one is layer.part else one.measure for one in parts if one is not None]
    for text in texts:
        assert checked(text.zh + text.en)
        assert text.zh != text.en
        assert not any("\u4e00" <= sign <= "\u9fff" for sign in text.en)
    assert {layer.unit, *([layer.crossing.unit] if layer.crossing else [])} <= set(WORDS)


def test_placements(solved: Solved) -> None:
    table = solved[0].frame("placements")
    found = shown(solved, "placements")
    same(found.whole.values, table.groupby("region")["capital"].sum())
    same(found.years[YEAR].values, table[table.year == YEAR].groupby("region")["capital"].sum())
    built = table[table.share > 1e-6]
    assert found.whole.circles == built.groupby("region")["project"].nunique().to_dict()


def test_sectors(solved: Solved) -> None:
    plan, case = solved
    table = plan.frame("placements")
    table["sector"] = [case.projects[code].sector for code in table["project"]]
    sums = table.groupby(["region", "sector"])["capital"].sum().unstack(fill_value=0.0)
    found = shown(solved, "sectors").whole
    for region, parts in found.parts.items():
        assert sum(parts.values()) == pytest.approx(sums.loc[region].sum())
        for sector, capital in parts.items():
            if sector:
                assert capital == pytest.approx(sums.loc[region, sector])
        largest = sums.loc[region].idxmax()
        assert found.leading[region] == (largest if largest in parts else "")


def test_talent(solved: Solved) -> None:
    plan = solved[0]
    found = shown(solved, "talent")
    used, moves = plan.frame("talent"), plan.frame("talent_moves")
    same(found.whole.values, used[used.year == 2027].groupby("region")["used"].sum())
    now = moves[(moves.year == YEAR) & (moves["from"] != moves["to"])]
    flows = {(f.origin, f.target): f.amount for f in found.years[YEAR].flows}
    wanted = now.groupby(["from", "to"])["people"].sum()
    assert sum(flows.values()) == pytest.approx(wanted.sum(), rel=1e-4)
    for pair, people in flows.items():
        assert people == pytest.approx(wanted[pair])


def test_compute(solved: Solved) -> None:
    plan, case = solved
    found = shown(solved, "compute")
    factor = 1000.0 if found.unit == "pflops" else 1.0
    used = plan.frame("compute").query("year == 2027")
    used["home"] = [case.hosts[host].region for host in used["host"]]
    sums = used.groupby("home")["used"].sum() * factor
    same(found.whole.values, sums.drop(""))
    outside = used[used.home == ""].groupby("host")["used"].sum() * factor
    assert found.whole.outside == pytest.approx(outside.to_dict())
    service = plan.frame("compute_service").query("year == 2027")
    wanted = service.groupby("region")["eflops"].sum() * factor
    assert found.whole.circles == pytest.approx(wanted.to_dict())


def test_capacity_counts_orders_after_their_lead_time(solved: Solved) -> None:
    plan, case = solved
    table = plan.frame("compute")
    table["home"] = [case.hosts[host].region for host in table["host"]]
    lead = [case.compute[one].lead_years for one in zip(table["class"], table["host"], strict=True)]
    table["arrives"] = table["year"] + lead
    now = table[table.year == YEAR].groupby("home")[["installed", "provided"]].sum().sum(axis=1)
    arrived = table[table.arrives <= YEAR].groupby("home")["ordered"].sum()
    found = shown(solved, "capacity").years[YEAR]
    same(found.values, now.add(arrived, fill_value=0.0).drop(""))
    ordered = table[table.year <= YEAR].groupby("home")["ordered"].sum()
    assert found.circles == pytest.approx(ordered[ordered > 0].to_dict())


def test_compute_use(solved: Solved) -> None:
    plan, case = solved
    table = plan.frame("compute").query("year == 2027")
    table["home"] = [case.hosts[host].region for host in table["host"]]
    sums = table.groupby("home")[["used", "capacity"]].sum()
    share = (100 * sums["used"] / sums["capacity"]).drop("")
    same(shown(solved, "compute_use").whole.values, share)
    assert share.max() <= 100 + 1e-6


@pytest.mark.parametrize(("key", "column"), [("energy", "energy_used"), ("land", "land_used")])
def test_use_of_a_resource_is_that_of_the_last_year(solved: Solved, key: str, column: str) -> None:
    table = solved[0].frame("regions")
    found = shown(solved, key)
    same(found.whole.values, table[table.year == 2027].set_index("region")[column])
    same(found.years[YEAR].values, table[table.year == YEAR].set_index("region")[column])


def test_shares_of_limits_keep_within_them_and_reach_them_where_they_bind(solved: Solved) -> None:
    plan, case = solved
    binding = plan.frame("binding")
    for key, rule, limits in (
        ("energy_share", "energy", case.energy),
        ("land_share", "land", case.land),
    ):
        rows = set(binding[binding.rule == rule]["row"])
        for year, period in shown(solved, key).years.items():
            for region, share in period.values.items():
                assert (region, year) in limits
                assert share <= 100 + 1e-4
                assert (share > 100 - 1e-3) == (f"{region}__{year}" in rows), (key, region, year)


def test_energy_that_projects_set_free_counts_against_the_share(solved: Solved) -> None:
    plan, case = solved
    freed = set_free(plan, case, 2027)
    assert sum(freed.values()) > 0
    table = plan.frame("regions").query("year == 2027").set_index("region")
    for region, share in shown(solved, "energy_share").whole.values.items():
        net = table.loc[region, "energy_used"] - freed.get(region, 0.0)
        assert share == pytest.approx(100 * net / case.energy[region, 2027].budget_yi_kwh)


@pytest.mark.parametrize("key", ["value", "worth", "gain"])
def test_money_adds_up_over_the_years(solved: Solved, key: str) -> None:
    found = shown(solved, key)
    same(found.whole.values, solved[0].frame("regions").groupby("region")[key].sum())
    if key == "worth":
        assert sum(found.whole.values.values()) == pytest.approx(solved[0].money)


def test_gains_that_are_rounding_of_two_solves_are_nothing(solved: Solved) -> None:
    plan, case = solved
    table = plan.tables["regions"]
    at = table.columns.index("gain")
    rows = tuple((*row[:at], 1e-6, *row[at + 1 :]) for row in table.rows)
    still = replace(plan, tables={**plan.tables, "regions": replace(table, rows=rows)})
    assert set(theme(still, case, layer_named("gain")).whole.values.values()) == {0.0}


def test_equity_crosses_value_by_head_with_gain_by_gdp(solved: Solved) -> None:
    plan, case = solved
    sums = plan.frame("regions").groupby("region")[["value", "gain"]].sum()
    found = shown(solved, "equity").whole
    for code, region in case.regions.items():
        by_head = sums.loc[code, "value"] * 1e8 / (region.population_kperson * 1e3)
        assert found.values[code] == pytest.approx(by_head)
        assert found.second[code] == pytest.approx(
            1000 * sums.loc[code, "gain"] / region.gdp_yi_cny
        )


PRICES = {
    "talent_price": "talent_balance",
    "compute_price": "compute_balance",
    "energy_price": "energy",
    "land_price": "land",
}


@pytest.mark.parametrize(("key", "rule"), PRICES.items())
def test_prices_are_those_of_the_class_worth_most(solved: Solved, key: str, rule: str) -> None:
    table = solved[0].frame("prices").query("rule == @rule")
    table[["kind", "region", "year"]] = [
        ("__".join(parts[:-2]), parts[-2], int(parts[-1]))
        for parts in (row.split("__") for row in table["row"])
    ]
    by_kind = table.groupby(["region", "kind"])["price"].sum()
    found = shown(solved, key)
    same(found.whole.values, by_kind.groupby("region").max())
    one_year = table[table.year == YEAR].groupby(["region", "kind"])["price"].sum()
    same(found.years[YEAR].values, one_year.groupby("region").max())
    for region, kind in found.whole.leading.items():
        assert by_kind[region, kind] == pytest.approx(found.whole.values[region])


@pytest.mark.parametrize("key", PRICES)
def test_rows_of_provinces_that_plan_apart_are_read_alike(solved: Solved, key: str) -> None:
    plan, case = solved
    table = plan.tables["prices"]
    rows = tuple((rule, f"{row}__310000", *rest) for rule, row, *rest in table.rows)
    apart = replace(plan, tables={**plan.tables, "prices": replace(table, rows=rows)})
    settings = case.settings.model_copy(update={"coordination": "apart"})
    found = theme(apart, replace(case, settings=settings), layer_named(key))
    assert found.whole == shown(solved, key).whole
    assert any(found.whole.values.values())


@pytest.mark.parametrize(("key", "rule"), PRICES.items())
def test_where_there_is_no_rule_there_is_no_data_and_where_it_is_slack_zero(
    solved: Solved, key: str, rule: str
) -> None:
    plan, case = solved
    table = plan.tables["prices"]
    slack = replace(table, rows=tuple(row for row in table.rows if row[0] != rule))
    free = replace(plan, tables={**plan.tables, "prices": slack})
    assert set(theme(free, case, layer_named(key)).whole.values.values()) == {0.0}
    rules = case.settings.rules.model_copy(update={rule: False})
    off = replace(case, settings=case.settings.model_copy(update={"rules": rules}))
    assert theme(plan, off, layer_named(key)).whole.values == {}
    unpriced = replace(plan, tables={**plan.tables, "prices": replace(table, rows=())})
    assert theme(unpriced, case, layer_named(key)).whole.values == {}


def test_regions_without_a_limit_have_no_data(solved: Solved) -> None:
    plan, case = solved
    kept = {key: record for key, record in case.energy.items() if key[0] != "310000"}
    without = replace(case, energy=kept)
    for key in ("energy_price", "energy_share"):
        assert "310000" not in theme(plan, without, layer_named(key)).whole.values
        assert "320000" in theme(plan, without, layer_named(key)).whole.values


def test_parts_of_evidence_add_up_and_follow_the_grade_of_the_numbers(solved: Solved) -> None:
    plan, case = solved
    found = shown(solved, "evidence").whole
    for region, parts in found.parts.items():
        assert sum(parts.values()) == pytest.approx(100)
        assert found.values[region] == parts["assumption"]
    bare = theme(plan, replace(case, evidence={}), layer_named("evidence")).whole
    assert set(bare.values.values()) == {100.0}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_percent_stands_close_to_its_number(solved: Solved, lang: Lang) -> None:
    plan, case = solved
    found = [
        told
        for layer in LAYERS
        for told in findings(plan, Scene(case, places.ground(case), theme(plan, case, layer), lang))
    ]
    assert [told for told in found if "%" in told]
    assert not [told for told in found if " %" in told]
