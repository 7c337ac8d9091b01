"""What is saved reads back as the same case, and nothing half-written is ever left."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inputs.base import LARGEST
from inputs.case import Case
from inputs.errors import InputProblems
from inputs.evidence import Paper
from inputs.evidence_lookup import numbers
from inputs.fingerprint import with_fingerprint
from inputs.folders import Kind, whole_folder
from inputs.load import load_case
from inputs.projects import Project
from inputs.regions import Region
from inputs.save import CASE, copy_case, copy_to_workbook, save_case
from inputs.sectors import Sector
from inputs.settings import Advantage, Rules, Settings
from inputs.synthetic import synthetic_case

codes = st.from_regex(r"[A-Za-z0-9]{1,8}(_[A-Za-z0-9]{1,8}){0,1}", fullmatch=True)
names = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf"]), max_size=40).map(str.strip)
amounts = st.floats(0, LARGEST)
signed = st.floats(-LARGEST, LARGEST)


@st.composite
def regions(draw: st.DrawFn) -> Region:
    given_fields = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "name_zh": names,
                "lon": st.none() | st.floats(-180, 180),
                "gdp_yi_cny": amounts,
                "productivity": st.floats(0, 2),
            },
        )
    )
    return Region(region=draw(codes), province=draw(codes), **given_fields)


@st.composite
def projects(draw: st.DrawFn, sector: str) -> Project:
    given_fields = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "name_en": names,
                "value_yi_cny": signed,
                "life_years": st.integers(1, 100),
                "mandated": st.booleans(),
                "first_year": st.none() | st.just(2023),
            },
        )
    )
    return Project(project=draw(codes), sector=sector, **given_fields)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    head = Settings(
        schema_=1,
        name=draw(names.filter(bool)),
        base_year=2022,
        first_year=2023,
        last_year=2025,
        discount_rate=draw(st.floats(0, 0.5)),
        rules=Rules(energy=draw(st.booleans())),
        advantage=Advantage(theta=draw(st.floats(0, 1)), indicator="on"),
    )
    sector = draw(codes)
    places = draw(st.lists(regions(), min_size=1, max_size=4))
    plans = draw(st.lists(projects(sector), min_size=1, max_size=4))
    titles = draw(st.lists(names.filter(bool), max_size=3))
    return with_fingerprint(
        Case(
            settings=head,
            regions={place.region: place for place in places},
            sectors={sector: Sector(sector=sector)},
            projects={plan.project: plan for plan in plans},
            papers={f"p{n}": Paper(paper=f"p{n}", title=t) for n, t in enumerate(titles)},
        )
    )


@settings(max_examples=60, deadline=None)
@given(case=cases())
def test_a_saved_case_reads_back_as_the_same_case(case):
    with TemporaryDirectory() as place:
        assert load_case(save_case(case, Path(place) / "case")) == case


def test_the_good_case_keeps_every_number_that_it_states_and_no_other(write_case, tmp_path):
    case = load_case(write_case())
    again = load_case(save_case(case, tmp_path / "again"))
    assert again == case
    assert list(numbers(again)) == list(numbers(case))


def test_a_synthetic_case_reads_back_as_the_same_case(tmp_path):
    case = synthetic_case(5, 12, 3)
    again = load_case(save_case(case, tmp_path / "again"))
    assert again == case
    assert list(numbers(again)) == list(numbers(case))


def test_saving_twice_writes_the_same_bytes(write_case, tmp_path):
    case = load_case(write_case())
    one, two = save_case(case, tmp_path / "one"), save_case(case, tmp_path / "two")
    for path in one.iterdir():
        assert path.read_bytes() == (two / path.name).read_bytes()
        assert b"\r" not in path.read_bytes()


def test_only_columns_that_are_needed_or_filled_are_written(write_case, tmp_path):
    folder = save_case(load_case(write_case()), tmp_path / "again")
    assert (folder / "sites.csv").read_text().splitlines()[:2] == [
        "project,region,value_yi_cny,need_factor,locked",
        "fab,310000,,1,",
    ]
    assert (folder / "land.csv").read_text().splitlines()[0] == "region,year,available_km2"
    assert not (folder / "vouchers.csv").exists()


def test_an_existing_folder_is_refused_and_untouched(write_case):
    folder = write_case()
    case = load_case(folder)
    before = (folder / "sites.csv").read_bytes()
    with pytest.raises(InputProblems, match="exists already"):
        save_case(case, folder)
    assert (folder / "sites.csv").read_bytes() == before


def test_force_replaces_a_case(write_case, tmp_path):
    case = load_case(write_case())
    head = case.settings.model_copy(update={"name": "other"})
    save_case(replace(case, settings=head, moves={}), tmp_path / "case", force=True)
    again = load_case(tmp_path / "case")
    assert again.settings.name == "other"
    assert again.moves == {}
    assert [path.name for path in tmp_path.iterdir()] == ["case"]


def test_force_does_not_replace_a_folder_that_holds_no_case(write_case, tmp_path):
    case = load_case(write_case())
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear")
    with pytest.raises(InputProblems, match=r"exists and holds no case\.yaml"):
        save_case(case, tmp_path / "home", force=True)
    with pytest.raises(InputProblems, match="exists and is not a folder"):
        save_case(case, tmp_path / "home" / "letter.txt", force=True)
    assert (tmp_path / "home" / "letter.txt").read_text() == "dear"
    with pytest.raises(InputProblems, match=r"lies in letter\.txt, which is a file"):
        save_case(case, tmp_path / "home" / "letter.txt" / "a" / "b")


def test_force_does_not_lose_a_file_that_the_program_did_not_write(write_case, tmp_path):
    folder = write_case()
    case = load_case(folder)
    (folder / "letter.txt").write_text("dear")
    with pytest.raises(InputProblems, match=r"holds letter\.txt, which would be lost"):
        save_case(case, folder, force=True)
    assert (folder / "letter.txt").read_text() == "dear"


@pytest.fixture
def copied(write_case, tmp_path):
    """A case with a lever file and a scenario, and a copy of it."""
    folder = write_case({"levers.yaml": "dry: {name_en: x}\n", "README.md": "x"})
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "tight.yaml").write_text("name: tight\n")
    return folder, copy_case(folder, tmp_path / "copy")


@pytest.mark.parametrize("name", ["mine.md", "own.yaml", "scenarios/own.yaml", "vouchers.csv"])
@pytest.mark.parametrize("as_workbook", [False, True])
def test_force_does_not_lose_a_file_that_the_copy_does_not_bring(
    copied, tmp_path, name, as_workbook
):
    folder, copy = copied
    source = copy_to_workbook(folder, tmp_path / "my.xlsx") if as_workbook else folder
    if as_workbook:
        (copy / "README.md").unlink()
    (copy / name).write_text("mine")
    with pytest.raises(InputProblems, match=f"holds {name}, which would be lost"):
        copy_case(source, copy, force=True)
    assert (copy / name).read_text() == "mine"


def test_force_replaces_files_of_the_same_names_even_if_they_were_edited(copied):
    folder, copy = copied
    for name in ("README.md", "levers.yaml", "scenarios/tight.yaml", "land.csv"):
        (copy / name).write_text("edited")
    copy_case(folder, copy, force=True)
    for name in ("README.md", "levers.yaml", "scenarios/tight.yaml", "land.csv"):
        assert (copy / name).read_bytes() == (folder / name).read_bytes()


def test_saving_a_case_with_force_does_not_lose_levers_and_scenarios(copied):
    folder, copy = copied
    with pytest.raises(InputProblems, match="would be lost"):
        save_case(load_case(folder), copy, force=True)
    assert (copy / "scenarios" / "tight.yaml").is_file()


def test_a_failure_while_writing_leaves_the_old_folder_and_nothing_else(write_case, tmp_path):
    folder = write_case()

    def fail_half_way() -> None:
        with whole_folder(folder, True, CASE) as part:
            (part / "case.yaml").write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_half_way()
    assert load_case(folder).sites
    assert [path.name for path in tmp_path.iterdir()] == ["case"]


def test_missing_parents_are_made_and_the_folder_is_open_to_others(write_case, tmp_path):
    target = save_case(load_case(write_case()), tmp_path / "a" / "b" / "case")
    assert load_case(target).sites
    assert target.stat().st_mode == (tmp_path / "case").stat().st_mode


def test_a_copy_holds_the_files_of_the_case_with_levers_and_scenarios(write_case, tmp_path):
    folder = write_case({"levers.yaml": "a: 1\n", "README.md": "x", "secret.txt": "x"})
    (folder / "scenarios").mkdir()
    (folder / "scenarios" / "tight.yaml").write_text("name: tight\n")
    copy = copy_case(folder, tmp_path / "copy")
    assert load_case(copy) == load_case(folder)
    assert (copy / "scenarios" / "tight.yaml").read_text() == "name: tight\n"
    assert (copy / "levers.yaml").exists()
    assert not (copy / "secret.txt").exists()


def test_a_broken_case_is_not_copied(write_case, tmp_path):
    with pytest.raises(InputProblems):
        copy_case(write_case({"regions.csv": None}), tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


def test_a_case_is_not_copied_into_itself(write_case):
    folder = write_case()
    for target in (folder, folder / "inner"):
        with pytest.raises(InputProblems, match="is the case itself"):
            copy_case(folder, target, force=True)
    assert load_case(folder)


def test_a_folder_of_another_kind_is_replaced_only_if_it_holds_its_marker(tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "run.json").write_text("{}")
    with (
        pytest.raises(InputProblems, match=r"holds no case\.yaml"),
        whole_folder(tmp_path / "run", True, CASE),
    ):
        pass
    with whole_folder(tmp_path / "run", True, Kind("run.json", ("run.json",))) as part:
        (part / "run.json").write_text("[]")
    assert (tmp_path / "run" / "run.json").read_text() == "[]"
