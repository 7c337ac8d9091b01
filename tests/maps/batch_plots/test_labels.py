from maps import fonts
from maps.batch_plots import labels

PATH = "projects[project=P01].value_yi_cny ×"


def test_a_path_breaks_after_its_marks_and_keeps_its_sign():
    room = fonts.width("project=P01].", 9.0) + 1
    assert labels.lines(PATH, 9.0, room, 5) == [
        "projects[", "project=P01].", "value_yi_", "cny\u00a0×",
    ]  # fmt: skip


def test_no_line_is_wider_than_the_room_and_what_is_left_out_is_marked():
    for text in (PATH * 5, "长" * 80, "a" * 200):
        found = labels.lines(text, 9.0, 70.0, 3)
        assert len(found) == 3
        assert found[-1].endswith("…")
        assert all(fonts.width(line, 9.0) <= 70.0 for line in found)


def test_one_line_is_cut_only_where_it_must_be():
    assert labels.one_line("上海", 9.0, 50.0) == "上海"
    assert labels.one_line("上" * 20, 9.0, 50.0).endswith("…")
