"""Whatever is wrong between the tables of the cities and the province case is said at once."""

import shutil
from pathlib import Path

import pytest

from inputs.errors import InputProblems
from inputs.scaling.basis import Basis
from inputs.scaling.city_case import city_case
from inputs.scaling.source_checks import source_problems
from inputs.scaling.sources import DATA, read_sources


def messages(basis: Basis, folder: Path) -> list[str]:
    return [str(problem) for problem in source_problems(basis.case, read_sources(folder))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


def edit(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_tables_that_come_with_yrd_have_no_fault(basis: Basis) -> None:
    assert messages(basis, DATA) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "column", "value"),
    [
        ("cities.csv", "320100,320000", "320100,320001", "province", "320001"),
        ("statistics.csv", "320100,gdp,2021", "320101,gdp,2021", "region", "320101"),
        ("branches.csv", "ship,320100", "ships,320100", "sector", "ships"),
        ("branches.csv", "ship,320100", "ship,320199", "region", "320199"),
        ("hosts.csv", "HWuhu,340200", "HWuhu,340299", "region", "340299"),
        ("hosts.csv", "340200,H340000", "340200,H34000", "of", "H34000"),
        ("zones.csv", "330900 331000", "330900 331001", "members", "331001"),
        ("programmes.csv", "P02,lines", "PO2,lines", "project", "PO2"),
        ("tranches.csv", "P03,1,1,", "P17,1,1,", "project", "P17"),
        ("tranches.csv", "P14,1,18,auto", "P14,1,18,cars", "sector", "cars"),
        ("tranches.csv", ",benchmark_factories,", ",benchmarks,", "takes", "benchmarks"),
    ],
)
def test_a_code_that_nothing_defines_is_named(
    basis: Basis, folder: Path, file: str, old: str, new: str, column: str, value: str
) -> None:
    edit(folder, file, old, new)
    found = source_problems(basis.case, read_sources(folder))
    assert (file, column, value) in {(one.file, one.field, one.value) for one in found}


def test_a_city_without_gdp_is_named(basis: Basis, folder: Path) -> None:
    path = folder / "statistics.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith("340200,gdp")]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    assert any("has no gdp of city '340200'" in message for message in messages(basis, folder))


def test_parts_of_a_host_that_do_not_add_up_are_named(basis: Basis, folder: Path) -> None:
    edit(
        folder,
        "hosts.csv",
        "340100,H340000,合肥,Hefei,117.28,31.86,,0.7",
        "340100,H340000,合肥,Hefei,117.28,31.86,,0.6",
    )
    found = messages(basis, folder)
    assert any("adds up to 0.9" in message for message in found), found


def test_a_programme_without_a_tranche_is_named(basis: Basis, folder: Path) -> None:
    edit(folder, "programmes.csv", "P02,lines", "P17,platforms,One is enough.\nP02,lines")
    assert any("has no tranche" in message for message in messages(basis, folder))


def test_a_case_is_refused_with_all_that_is_wrong(basis: Basis, folder: Path) -> None:
    edit(folder, "cities.csv", "320100,320000", "320100,320001")
    edit(folder, "branches.csv", "ship,320100", "ships,320100")
    with pytest.raises(InputProblems) as refused:
        city_case(basis.case, read_sources(folder))
    assert {problem.file for problem in refused.value.problems} >= {"cities.csv", "branches.csv"}


def test_a_cell_that_cannot_be_read_is_named(folder: Path) -> None:
    edit(folder, "hosts.csv", "HWuhu,340200,H340000", "HWuhu,340200,")
    with pytest.raises(InputProblems, match=r"hosts\.csv"):
        read_sources(folder)
