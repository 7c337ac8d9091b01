"""Levers and scenarios: what needs no other code stays word for word."""

from inputs.scaling.basis import Basis
from inputs.scaling.changes import city_changes
from inputs.scaling.plans import rewritten

TEXT = """# A comment at the top.
first:
  name_en: kept   # as it is
  change:
    - {table: land, column: available_km2, multiply: 1.2}

# About the second.
second:
  change:
    - {table: projects, where: {project: P03}, column: capital_yi_cny, multiply: 0.7}
"""


def test_only_a_block_that_changes_is_written_anew(basis: Basis) -> None:
    found = rewritten("levers.yaml", TEXT, lambda _, content: city_changes(basis, content))
    lines, old = found.splitlines(), TEXT.splitlines()
    assert lines[:-1] == old[:-1]
    assert lines[-1] == old[-1].replace("P03", "[P03_1, P03_2]")


def test_a_text_without_such_codes_stays_as_it_is(basis: Basis) -> None:
    text = TEXT.replace("P03", "P17")
    found = rewritten("levers.yaml", text, lambda _, content: city_changes(basis, content))
    assert found == text


def test_an_amount_that_is_added_is_shared_out(basis: Basis) -> None:
    item = {"table": "project_ages", "where": {"project": "P46"}, "column": "cash", "add": "1"}
    found = city_changes(basis, {"change": [item]})["change"]
    assert [(new["where"]["project"], new["add"]) for new in found] == [
        ("P46_1", "0.5"),
        ("P46_2", "0.5"),
    ]


def test_a_new_row_of_an_indicator_becomes_rows_of_the_cities_that_add_up(basis: Basis) -> None:
    row = {"indicator": "patents", "sector": "steel", "region": "340000", "value": "4"}
    found = city_changes(basis, {"add": [{"table": "indicators", "row": row}]})["add"]
    assert len(found) == 16
    assert abs(sum(float(new["row"]["value"]) for new in found) - 4) < 1e-9


def test_a_new_row_of_a_project_becomes_rows_of_its_tranches(basis: Basis) -> None:
    row = {"project": "P03", "class": "lead", "need_kperson": "1"}
    found = city_changes(basis, {"add": [{"table": "project_talent", "row": row}]})["add"]
    assert [new["row"]["project"] for new in found] == ["P03_1", "P03_2"]
    assert [new["row"]["need_kperson"] for new in found] == ["0.5", "0.5"]


def test_a_row_that_names_no_city_and_no_project_stays(basis: Basis) -> None:
    item = {"table": "zones", "row": {"zone": "new"}}
    assert city_changes(basis, {"add": [item]})["add"] == [item]


def test_a_filter_for_a_host_or_region_names_its_parts(basis: Basis) -> None:
    removal = {"table": "routes", "where": {"region": "310000", "host": ["H340000", "HGuian"]}}
    (found,) = city_changes(basis, {"remove": [removal]})["remove"]
    assert found["where"] == {"region": "310000", "host": ["H340100", "HWuhu", "HGuian"]}


def test_provincial_tables_go_on_naming_provinces(basis: Basis) -> None:
    item = {"table": "emissions", "where": {"region": "320000"}, "column": "x", "multiply": "2"}
    assert city_changes(basis, {"change": [item]})["change"] == [item]


def test_a_path_to_a_programme_is_one_to_each_tranche(basis: Basis) -> None:
    content = {
        "set": {
            "projects[project=P03].life_years": "20",
            "advantage.theta": "0.2",
            "sources[source=loan].spread": "0.01",
        }
    }
    assert city_changes(basis, content)["set"] == {
        "projects[project=P03_1].life_years": "20",
        "projects[project=P03_2].life_years": "20",
        "advantage.theta": "0.2",
        "sources[source=loan].spread": "0.01",
    }
