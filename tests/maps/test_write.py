from pathlib import Path

import hand_plans as plans
import pytest

from maps import write
from maps.write import write_map

CASE = plans.province_case()
PLAN = plans.drawn_plan(CASE)
STARTS = {
    "map.html": b"<!DOCTYPE html>",
    "map.png": b"\x89PNG",
    "map.svg": b"<?xml",
    "map.pdf": b"%PDF",
}


@pytest.mark.parametrize("name", STARTS)
def test_the_ending_of_the_name_chooses_the_kind(name: str, tmp_path: Path) -> None:
    write_map(PLAN, CASE, tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(STARTS[name])
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_folder_where_nothing_can_be_written_is_told_by_the_name_of_the_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path / ".map.html.a1b2"))

    monkeypatch.setattr("maps.whole_file.tempfile.mkstemp", refuse)
    with pytest.raises(PermissionError) as caught:
        write_map(PLAN, CASE, tmp_path / "map.html")
    assert caught.value.filename == str(tmp_path / "map.html")


def test_another_ending_is_refused_with_the_list(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.html, \.png, \.svg, \.pdf"):
        write_map(PLAN, CASE, tmp_path / "map.docx")
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "map.png"
    target.write_bytes(b"old")

    def fail(*_: object) -> bytes:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_map(PLAN, CASE, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_warning_about_a_glyph_stops_the_writing() -> None:
    from matplotlib.figure import Figure  # noqa: PLC0415

    figure = Figure()
    figure.text(0.5, 0.5, "😀上")
    with pytest.raises(UserWarning, match="Glyph"):
        write.figure_bytes(figure, "png")


def test_a_file_in_the_place_of_a_folder_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("text")
    with pytest.raises(OSError, match="is a file") as caught:
        write_map(PLAN, CASE, tmp_path / "mine" / "map.svg")
    assert caught.value.filename == str(tmp_path / "mine")
