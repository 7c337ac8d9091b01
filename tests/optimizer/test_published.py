"""Instances from the literature, expressed as cases, reach the optima that are known for them.

Transportation. Plants are hubs with machines, customers are regions with a mandated project that
needs as much compute as the customer orders, and a route costs what a unit of freight costs.

- Powerco: W. L. Winston, Operations Research: Applications and Algorithms, chapter 7. Balanced,
  three plants of 125 and four cities of 125 million kWh; least cost 1020.
- Canneries: G. B. Dantzig, Linear Programming and Extensions (1963), chapter 3-3, known as the
  first model of the GAMS library, `trnsport`; least cost 153.675 thousand dollars.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from geo.case_links import links_of
from inputs.case import Case
from inputs.compute import Compute, ComputeClass, Host, Route
from inputs.load import load_case
from inputs.projects import Project, ProjectCompute, Site
from inputs.regions import Province, Region
from inputs.save import save_case
from optimizer.prepare import prepare
from optimizer.solver.highs import Highs


class Transport(NamedTuple):
    """Supply by plant, orders by customer, cost by plant and customer, least cost."""

    supply: dict[str, float]
    orders: dict[str, float]
    cost: dict[str, tuple[float, ...]]
    least: float


POWERCO = Transport(
    supply={"plant1": 35, "plant2": 50, "plant3": 40},
    orders={"city1": 45, "city2": 20, "city3": 30, "city4": 30},
    cost={"plant1": (8, 6, 10, 9), "plant2": (9, 12, 13, 7), "plant3": (14, 9, 16, 5)},
    least=1020,
)

CANNERIES = Transport(
    supply={"seattle": 350, "sandiego": 600},
    orders={"newyork": 325, "chicago": 300, "topeka": 275},
    cost={"seattle": (0.225, 0.153, 0.162), "sandiego": (0.225, 0.162, 0.126)},
    least=153.675,
)


def _transport(make: Callable[..., Case], problem: Transport) -> Case:
    """The transportation problem as a case; every second customer is of another province."""
    customers = list(problem.orders)
    return make(
        regions=[
            Region(region=code, province="east" if i % 2 else "west")
            for i, code in enumerate(customers)
        ],
        provinces=[Province(province="west"), Province(province="east")],
        projects=[
            Project(project=f"at_{code}", sector="cars", mandated=True) for code in customers
        ],
        sites=[Site(project=f"at_{code}", region=code) for code in customers],
        project_compute=[
            ProjectCompute(project=f"at_{code}", class_="freight", need_eflops=amount)
            for code, amount in problem.orders.items()
        ],
        compute_classes=[ComputeClass(class_="freight")],
        hosts=[Host(host=plant, tariff_yi_cny=0) for plant in problem.supply],
        compute=[
            Compute(class_="freight", host=plant, installed_eflops=amount)
            for plant, amount in problem.supply.items()
        ],
        routes=[
            Route(class_="freight", host=plant, region=code, cost_yi_cny=cost)
            for plant, costs in problem.cost.items()
            for code, cost in zip(customers, costs, strict=True)
        ],
    )


@pytest.mark.parametrize("problem", [POWERCO, CANNERIES], ids=["powerco", "canneries"])
def test_a_transportation_problem_costs_what_the_book_says(problem: Transport, make, optimum):
    found = optimum(_transport(make, problem))
    assert -found.money == pytest.approx(problem.least, rel=1e-9)
    shipped = {name: x for name, x in found.columns.items() if name.startswith("serve")}
    assert sum(shipped.values()) == pytest.approx(sum(problem.orders.values()), rel=1e-9)


def test_powerco_is_balanced_and_ships_as_the_book_says(make, optimum):
    """The book's plan is the only best one: 10 and 25 from plant 1, 45 and 5 from 2, 10, 30."""
    assert sum(POWERCO.supply.values()) == sum(POWERCO.orders.values())
    found = optimum(_transport(make, POWERCO)).columns
    shipped = {name: x for name, x in found.items() if name.startswith("serve")}
    routes = {
        ("plant1", "city2"): 10, ("plant1", "city3"): 25, ("plant2", "city1"): 45,
        ("plant2", "city3"): 5, ("plant3", "city2"): 10, ("plant3", "city4"): 30,
    }  # fmt: skip
    assert shipped == pytest.approx(
        {f"serve__freight__{plant}__{city}__2023": x for (plant, city), x in routes.items()}
    )


def test_an_order_above_all_supply_is_infeasible(make, ready_of):
    more = POWERCO._replace(orders={**POWERCO.orders, "city1": 46})
    assert Highs().solve(ready_of(_transport(make, more)).program).status == "infeasible"


def test_the_prices_of_the_canneries_are_those_of_the_model_library(make, optimum):
    """GAMS prints marginals of 0.225, 0.153 and 0.126 for the markets' demand."""
    prices = optimum(_transport(make, CANNERIES)).prices
    found = [prices[f"compute_balance__freight__{city}__2023"] for city in CANNERIES.orders]
    assert found == pytest.approx([0.225, 0.153, 0.126], rel=1e-9)


def test_powerco_saved_as_a_folder_is_solved_by_the_command(make, tmp_path: Path):
    """The whole road: files, checks, program, solver, verification, run folder."""
    case = _transport(make, POWERCO)
    settings = case.settings.model_copy(update={"name": "Powerco"})
    folder = save_case(Case(**{**vars(case), "settings": settings}), tmp_path / "powerco")
    run = tmp_path / "run"
    done = subprocess.run(
        [sys.executable, "-m", "yrd", "solve", str(folder), "-o", str(run)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    head = json.loads((run / "run.json").read_text(encoding="utf-8"))
    assert head["status"] == "optimal"
    assert head["objective"] == pytest.approx(-POWERCO.least, rel=1e-9)
    lines = (run / "compute_service.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + 6


def test_the_case_in_python_and_the_case_in_files_are_one_program(make, tmp_path: Path):
    case = _transport(make, CANNERIES)
    read = load_case(save_case(case, tmp_path / "canneries"))
    one, other = prepare(case, links_of(case)), prepare(read, links_of(read))
    assert list(one.decide.names()) == list(other.decide.names())
    assert one.program.cost.tolist() == other.program.cost.tolist()
    assert one.program.heads == other.program.heads
