import math

import numpy as np
import pytest

from optimizer.answers.placements import Part, counted, placed

ROWS = (
    (0, "p", "a", 0.3), (0, "p", "a", 0.3), (0, "p", "b", 0.4), (0, "q", "a", 1e-9),
    (1, "p", "a", 1.0), (1, "q", "b", 0.5),
    (2, "p", "b", 1.0),
    (3, "p", "a", 1.0),
)  # fmt: skip
"""Scenario 3 is not solved. Two years of p in a belong to one presence; q in a is rounding."""


def part(rows):
    projects = tuple(dict.fromkeys(row[1] for row in rows))
    regions = tuple(dict.fromkeys(row[2] for row in rows))
    return Part(
        np.array([row[0] for row in rows], dtype=np.int64),
        np.array([projects.index(row[1]) for row in rows], dtype=np.int64),
        np.array([regions.index(row[2]) for row in rows], dtype=np.int64),
        np.array([row[3] for row in rows], dtype=np.float64),
        projects,
        regions,
    )


def by_scenario(*scenarios):
    return part([row for row in ROWS if row[0] in scenarios])


SOLVED = np.array([0, 1, 2])


@pytest.mark.parametrize(
    "parts",
    [
        [part(ROWS)],
        [by_scenario(2, 0), by_scenario(3), by_scenario(1)],
        [by_scenario(0), by_scenario(1), by_scenario(9), by_scenario(2, 3)],
    ],
    ids=["one part", "three parts", "an empty part"],
)
def test_frequencies_are_what_the_hand_counts_however_the_parts_are_cut(parts):
    """p stands in a in 2 of 3 scenarios with shares 0.6 and 1, in b in 2 with 0.4 and 1."""
    p, q, r = placed(counted(iter(parts), SOLVED), ("p", "q", "r"))
    assert (p.project, p.kind, p.frequency) == ("p", "core", 1.0)
    assert [(there.region, there.scenarios) for there in p.regions] == [("a", 2), ("b", 2)]
    assert [there.mean_share for there in p.regions] == pytest.approx([0.8, 0.7])
    assert p.contest == pytest.approx(2 * (2 / 3) * (1 / 3))
    assert (q.kind, q.frequency, q.regions[0].region) == ("contested", 1 / 3, "b")
    assert (r.kind, r.frequency, r.regions) == ("never", 0.0, ())


def test_a_project_that_the_base_does_not_know_comes_last():
    assert [p.project for p in placed(counted([part(ROWS)], SOLVED), ("q",))] == ["q", "p"]


def test_ninety_five_of_a_hundred_scenarios_are_the_core_and_ninety_four_are_not():
    rows = [(i, "p", "a", 1.0) for i in range(95)] + [(i, "q", "a", 1.0) for i in range(94)]
    found = placed(counted([part(rows)], np.arange(100)), ("p", "q"))
    assert [project.kind for project in found] == ["core", "contested"]


def test_without_a_solved_scenario_nothing_is_known():
    (found,) = placed(counted([part(ROWS)], np.array([], dtype=np.int64)), ("p",))
    assert found.kind == "unknown"
    assert math.isnan(found.frequency)


def test_parts_are_taken_one_at_a_time():
    alive = []

    def parts():
        for scenario in range(3):
            alive.append(scenario)
            assert len(alive) == scenario + 1
            yield by_scenario(scenario)

    assert counted(parts(), SOLVED).anywhere["p"] == 3
