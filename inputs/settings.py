"""Settings of a case: horizon, stages, rules that are on, methods."""

from typing import Annotated, Literal

from pydantic import Field

from inputs.base import Amount, Name, Record, Share, Year

SCHEMA = 1
"""Version of the case format; a file of another version is refused."""


class Rules(Record):
    """The switch of every rule; the names equal the optimizer's families."""

    placement: bool = Field(True, description="rights, mandates and eligible sites")
    talent_balance: bool = Field(True, description="people needed are people at hand")
    talent_supply: bool = Field(True, description="training and recruitment within capacity")
    talent_mobility: bool = Field(True, description="who may work elsewhere")
    compute_balance: bool = Field(True, description="compute needed is compute served")
    compute_capacity: bool = Field(True, description="compute served is compute installed")
    compute_reach: bool = Field(True, description="latency and bandwidth")
    energy: bool = Field(True, description="electricity within headroom")
    land: bool = Field(True, description="industrial land within supply")
    industrial_base: bool = Field(True, description="capital that a region's industry takes up")
    diminishing_returns: bool = Field(True, description="crowded capital earns less")
    demand: bool = Field(True, description="the Delta's markets")
    funding: bool = Field(True, description="instalments are paid from budgets")
    discipline: bool = Field(True, description="payback, break-even deadline, public money")
    emissions: bool = Field(True, description="emissions within caps")
    facility: bool = Field(True, description="shared facilities within capacity")
    precedence: bool = Field(True, description="what must come first has come first")
    consortium: bool = Field(True, description="partners take their shares")
    sector_policy: bool = Field(True, description="windows of money per sector")
    chokepoint: bool = Field(True, description="coverage of products that can be cut off")
    security: bool = Field(True, description="share of money on data security")
    targets: bool = Field(True, description="published targets, soft unless hard")
    equity: bool = Field(True, description="floors and no province worse off than alone")


class Equity(Record):
    """The second stage: what may be given up so that the least gain grows."""

    tolerance: Share = Field(0.01, description="share of the money that may be given up")
    size: Literal["gdp", "population"] = Field(
        "gdp", description="what a province's gain is divided by"
    )


class Security(Record):
    """The second stage for supply security: what may be given up for coverage of chokepoints."""

    tolerance: Share = Field(0.01, description="share of the money that may be given up")


class Floors(Record):
    """Least shares of the capital that a plan invests in a province."""

    small_firms: Share = Field(0.0, description="least share of capital that goes to small firms")
    data_security: Share = Field(
        0.0, description="least share spent on data security by projects that digitalise"
    )


class Advantage(Record):
    """How comparative advantage is measured."""

    method: Literal["none", "document", "location_quotient", "revealed", "entropy", "ahp"] = Field(
        "document", description="none, document, location_quotient, revealed, entropy or ahp"
    )
    theta: Annotated[float, Field(ge=0, le=1)] = Field(
        0.1, description="exponent of the index; 0 takes advantage out"
    )
    low: Amount = Field(0.7, description="least advantage before scaling")
    high: Amount = Field(1.4, description="greatest advantage before scaling")
    indicator: Name = Field(
        "employment",
        description="quantity of a location quotient or revealed index",
    )


class SolverSettings(Record):
    """How the program is solved."""

    threads: int = Field(1, ge=1, le=64, description="threads of the solver")
    seed: int = Field(0, ge=0, le=2**31 - 1, description="random seed of the solver")


class Settings(Record):
    """The head of a case: `case.yaml`."""

    schema_: Literal[1] = Field(alias="schema", description="version of the case format")
    name: Name = Field(description="name of the case")
    name_zh: Name = Field("", description="Chinese name of the case")
    base_year: Year = Field(description="year of prices and stocks")
    first_year: Year = Field(description="first year of the plan")
    last_year: Year = Field(description="last year of the plan")
    discount_rate: Annotated[float, Field(ge=0, le=0.5)] = Field(
        0.05, description="yearly rate that discounts money and pays off capital"
    )
    level: Literal["province", "city", "other"] = Field(
        "other", description="what the regions are; picks the boundary layer"
    )
    stages: tuple[Literal["equity", "security"], ...] = Field(
        (), description="stages after the money: equity, security"
    )
    coordination: Literal["joint", "apart"] = Field(
        "joint", description="joint: one plan of all provinces; apart: each plans for itself"
    )
    equity: Equity = Field(default_factory=Equity, description="stage of equal gains")
    security: Security = Field(default_factory=Security, description="stage of supply security")
    floors: Floors = Field(default_factory=Floors, description="least shares of capital")
    pruning_rounds: int = Field(
        5, ge=0, le=100, description="rounds that drop sites below a project's least_share"
    )
    rules: Rules = Field(default_factory=Rules, description="rules that are on")
    advantage: Advantage = Field(default_factory=Advantage, description="comparative advantage")
    solver: SolverSettings = Field(
        default_factory=SolverSettings, description="how the program is solved"
    )
