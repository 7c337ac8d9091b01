"""Whatever bytes a file holds, reading it gives a case or InputProblems, never anything else."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from inputs.csv_text import read_grid
from inputs.errors import InputProblems
from inputs.file_text import decodable
from inputs.load import load_case
from inputs.save import save_case
from inputs.synthetic import synthetic_case
from inputs.yaml_text import read_yaml

table_marks = st.text(
    st.sampled_from('abc310000,,,\n\n"\r\t-.;eE+nNaAiInf真上 \u3000\ufeff\u2028\x1c')
)
yaml_marks = st.text(st.sampled_from("abc: \n- []{}&*!|>'\"#%@`?,\t~<=1.\\Uux\x85\u2028真"))
HEADERS = ("region,year,available_km2\n", "region,province\n", "table,key,column,grade\n", "")


@pytest.fixture(scope="module")
def texts() -> dict[str, bytes]:
    with TemporaryDirectory() as place:
        folder = save_case(synthetic_case(3, 4, 2), Path(place) / "case")
        return {path.name: path.read_bytes() for path in folder.iterdir()}


def load_with(texts: dict[str, bytes], name: str, data: bytes) -> None:
    with TemporaryDirectory() as place:
        for file, content in {**texts, name: data}.items():
            (Path(place) / file).write_bytes(content)
        try:
            load_case(place)
        except InputProblems as problems:
            assert str(problems)
            assert str(problems).isprintable() or "\n" in str(problems)


@settings(max_examples=40, deadline=None)
@given(name=st.sampled_from(["land.csv", "regions.csv", "case.yaml"]), data=st.binary())
@example(name="case.yaml", data=b'a: "\\Uffffffff"')
@example(name="case.yaml", data=b"%YAML 9999999999999999999999.1\n--- a")
def test_any_bytes_are_read_or_refused(texts, name, data):
    load_with(texts, name, data)


@settings(max_examples=40, deadline=None)
@given(
    name=st.sampled_from(["land.csv", "regions.csv", "evidence.csv"]),
    header=st.sampled_from(HEADERS),
    text=table_marks,
)
def test_any_table_text_is_read_or_refused(texts, name, header, text):
    load_with(texts, name, (header + text).encode())


@settings(max_examples=100, deadline=None)
@given(text=yaml_marks)
@example(text="? ? ? ? ? ? ? ?")
@example(text="a: !!int x")
@example(text="\ufeffa: 1")
def test_any_yaml_text_is_read_or_refused(text):
    try:
        document = read_yaml("case.yaml", text)
    except InputProblems:
        return
    assert isinstance(document.content, dict)


@settings(max_examples=100, deadline=None)
@given(data=st.binary() | table_marks.map(str.encode))
def test_any_bytes_become_a_grid_of_even_width_or_are_refused(data):
    try:
        grid = read_grid("land.csv", decodable("land.csv", data))
    except InputProblems:
        return
    assert grid.problems or all(len(row) == len(grid.header) for row in grid.rows)


@settings(max_examples=40, deadline=None)
@given(where=st.integers(0, 10_000), mark=st.binary(min_size=1, max_size=3), data=st.data())
def test_a_good_file_with_a_few_bytes_changed_is_read_or_refused(texts, where, mark, data):
    name = data.draw(st.sampled_from(sorted(texts)))
    content = texts[name]
    place = where % len(content)
    load_with(texts, name, content[:place] + mark + content[place + len(mark) :])
