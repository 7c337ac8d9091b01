"""The benchmark of batches runs with every peer that is installed, and refuses what differs."""

from importlib.util import find_spec
from pathlib import Path

import batch
import numpy as np
import pytest
import side_by_side
from page import page_of
from peers.bare_hot import solve_cold
from peers.process import LimitError, PeerError, PeerProcess, command
from peers.record import MONEY, keep_programs, programs_of
from peers.sequence import numbers_of, read_first, read_scenario
from peers.worker import PEERS
from picture import draw
from side_by_side import SLOW, DisagreementError, Record, Setup, measure
from sweeps import ALL, EIGHT, benchmark_case, write_sweep

SCENARIOS = 3


def peer(name: str):
    """The peer, left out by name where its package is not installed."""
    package = PEERS[name].needs
    missing = pytest.mark.skipif(
        bool(package) and not find_spec(package), reason=f"{package} is missing"
    )
    return pytest.param(name, id=name, marks=missing)


@pytest.fixture(scope="module")
def sweep(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("benchmark")
    return write_sweep(folder, benchmark_case(3, 6, 2, False), "8", SCENARIOS), folder


@pytest.fixture(scope="module")
def programs(sweep) -> Path:
    found, folder = sweep
    keep_programs(found, folder / "programs", range(SCENARIOS), workers=1)
    return folder / "programs"


@pytest.fixture(scope="module")
def optima(programs: Path) -> dict[int, list[float]]:
    first = read_first(programs)
    return {
        number: [solve_cold(one) for one in read_scenario(programs, number, first).values()]
        for number in range(SCENARIOS)
    }


@pytest.mark.parametrize("name", [peer(name) for name in PEERS])
def test_a_peer_finds_the_optimum_of_every_scenario(name: str, programs: Path, optima):
    process = PeerProcess(name, programs, limit=120)
    try:
        seconds, found = process.solve(range(SCENARIOS))
        assert found.keys() == optima.keys()
        for number, best in optima.items():
            assert found[number] == pytest.approx(best, rel=1e-7)
        assert seconds > 0
        assert process.end() > 10
    finally:
        process.stop()


def test_kept_programs_are_those_of_the_cases(sweep, programs: Path):
    found, _ = sweep
    first = read_first(programs)
    for number in range(SCENARIOS):
        kept = read_scenario(programs, number, first)[MONEY]
        made = programs_of(found.case_at(found.points[number]))[MONEY]
        for name, numbers in numbers_of(made).items():
            assert np.array_equal(numbers_of(kept)[name], numbers), name
        assert kept.matrix.has_pattern_of(made.matrix)


def test_scenarios_differ_from_each_other(optima):
    assert len({round(best, 6) for (best,) in optima.values()}) == SCENARIOS


@pytest.fixture(scope="module")
def record() -> Record:
    few = dict.fromkeys(("pulp", "cold"), 1)
    return measure(Setup(3, 6, SCENARIOS, years=2, samples=few, with_single=True))


def test_a_setup_is_measured_side_by_side(record: Record):
    assert set(record["peers"]) == {"yrd", "bare", "pulp", "cold"}
    assert record["peers"]["yrd"]["scenarios"] == record["peers"]["bare"]["scenarios"] == SCENARIOS
    assert record["worst"] <= side_by_side.AGREE
    assert record["times"]["yrd"] == 1.0
    assert record["single"]["seconds"] > 0


def test_the_page_says_what_was_reached_and_the_picture_is_small(record: Record, tmp_path: Path):
    records = {"province": [record], "growth": [record]}
    page = page_of(records)
    assert "(a) PuLP, a new problem each, HiGHS" in page
    assert "reached" in page or "missed" in page
    draw(records, tmp_path / "performance.png")
    assert 0 < (tmp_path / "performance.png").stat().st_size < 200_000


def test_optima_that_differ_void_the_benchmark(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(side_by_side, "AGREE", -1.0)
    with pytest.raises(DisagreementError, match="optima differ"):
        measure(Setup(3, 6, 2, years=2, hot=("bare",), samples={"cold": 2}))


def test_a_void_benchmark_ends_with_1_and_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    def differ(setup: Setup) -> Record:
        raise DisagreementError(f"{setup.name}: optima differ")

    monkeypatch.setattr(batch, "measure", differ)
    monkeypatch.setattr("sys.argv", ["batch.py", "-o", str(tmp_path)])
    with pytest.raises(SystemExit, match="void"):
        batch.main()
    assert not list(tmp_path.iterdir())


def test_the_stage_of_equal_gains_brings_more_programs():
    found = programs_of(benchmark_case(3, 6, 2, True))
    assert list(found) == ["P1", "P2", "P3", "money", "least gain", "equity"]


def test_axes_are_named_once():
    assert len(set(ALL)) == len(ALL) > 24
    assert len(EIGHT) == 8


def test_a_command_that_takes_too_long_is_stopped():
    with pytest.raises(LimitError, match="more than 1 s"):
        command(("-c", "import time; time.sleep(60)"), 1.0)


def test_a_command_that_fails_is_told():
    with pytest.raises(PeerError, match="ended with 3"):
        command(("-c", "raise SystemExit(3)"))


def test_every_peer_is_measured_somewhere():
    setups = batch.setups(batch.parser().parse_args([]))
    taking = {
        name
        for every in setups.values()
        for setup in every
        for name in (*setup.samples, *setup.hot)
    }
    assert taking == set(PEERS)
    assert set(SLOW) < set(PEERS)
