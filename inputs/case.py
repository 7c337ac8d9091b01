"""The whole validated problem, as one frozen object."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from inputs.compute import Compute, ComputeClass, ComputeDue, Host, Route
from inputs.evidence import Comparison, Derivation, Evidence, Paper, Parameter, Role
from inputs.funding import Discipline, Funding, Source, Voucher
from inputs.policy import (
    Chokepoint,
    ChokepointCoverage,
    Consortium,
    Facility,
    FacilityUse,
    PlannerTerm,
    Precedence,
    SectorPolicy,
    Target,
    TargetContribution,
)
from inputs.projects import (
    Project,
    ProjectAge,
    ProjectCompute,
    ProjectRight,
    ProjectTalent,
    Provides,
    Site,
)
from inputs.regions import (
    Emission,
    Energy,
    Indicator,
    Industry,
    Land,
    Province,
    Region,
    Zone,
    ZoneMember,
)
from inputs.sectors import Demand, Diminishing, Sector
from inputs.settings import Settings
from inputs.talent import Move, Talent, TalentClass

Pair = tuple[str, str]
Triple = tuple[str, str, str]


@dataclass(frozen=True)
class Case:
    """Settings and tables of a case; each table maps a row's key to its record.

    A key of one column is its value; a key of several columns is the tuple of their values, in
    the order of the columns. Rows keep the order of their file.
    """

    settings: Settings
    regions: Mapping[str, Region]
    sectors: Mapping[str, Sector]
    projects: Mapping[str, Project]
    provinces: Mapping[str, Province] = field(default_factory=dict)
    zones: Mapping[str, Zone] = field(default_factory=dict)
    zone_members: Mapping[Pair, ZoneMember] = field(default_factory=dict)
    project_rights: Mapping[Pair, ProjectRight] = field(default_factory=dict)
    project_ages: Mapping[tuple[str, int], ProjectAge] = field(default_factory=dict)
    provides: Mapping[Triple, Provides] = field(default_factory=dict)
    project_talent: Mapping[Pair, ProjectTalent] = field(default_factory=dict)
    project_compute: Mapping[Pair, ProjectCompute] = field(default_factory=dict)
    sites: Mapping[Pair, Site] = field(default_factory=dict)
    talent_classes: Mapping[str, TalentClass] = field(default_factory=dict)
    talent: Mapping[Pair, Talent] = field(default_factory=dict)
    moves: Mapping[Triple, Move] = field(default_factory=dict)
    compute_classes: Mapping[str, ComputeClass] = field(default_factory=dict)
    hosts: Mapping[str, Host] = field(default_factory=dict)
    compute: Mapping[Pair, Compute] = field(default_factory=dict)
    compute_due: Mapping[tuple[str, str, int], ComputeDue] = field(default_factory=dict)
    routes: Mapping[Triple, Route] = field(default_factory=dict)
    energy: Mapping[tuple[str, int], Energy] = field(default_factory=dict)
    land: Mapping[tuple[str, int], Land] = field(default_factory=dict)
    emissions: Mapping[tuple[str, int], Emission] = field(default_factory=dict)
    industry: Mapping[Pair, Industry] = field(default_factory=dict)
    indicators: Mapping[Triple, Indicator] = field(default_factory=dict)
    comparisons: Mapping[Pair, Comparison] = field(default_factory=dict)
    diminishing: Mapping[tuple[str, int], Diminishing] = field(default_factory=dict)
    demand: Mapping[tuple[str, int], Demand] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    funding: Mapping[tuple[str, str, int], Funding] = field(default_factory=dict)
    vouchers: Mapping[tuple[str, int], Voucher] = field(default_factory=dict)
    disciplines: Mapping[str, Discipline] = field(default_factory=dict)
    facilities: Mapping[str, Facility] = field(default_factory=dict)
    facility_use: Mapping[Pair, FacilityUse] = field(default_factory=dict)
    precedence: Mapping[Pair, Precedence] = field(default_factory=dict)
    consortia: Mapping[Pair, Consortium] = field(default_factory=dict)
    sector_policy: Mapping[Pair, SectorPolicy] = field(default_factory=dict)
    chokepoints: Mapping[str, Chokepoint] = field(default_factory=dict)
    chokepoint_coverage: Mapping[Pair, ChokepointCoverage] = field(default_factory=dict)
    targets: Mapping[tuple[str, int], Target] = field(default_factory=dict)
    target_contributions: Mapping[Pair, TargetContribution] = field(default_factory=dict)
    planner_terms: Mapping[Triple, PlannerTerm] = field(default_factory=dict)
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    derivations: Mapping[str, Derivation] = field(default_factory=dict)
    evidence: Mapping[Triple, Evidence] = field(default_factory=dict)
    papers: Mapping[str, Paper] = field(default_factory=dict)
    roles: Mapping[Triple, Role] = field(default_factory=dict)
    sha256: str = ""
    """Fingerprint of the files that the case was read from, hexadecimal."""

    @property
    def years(self) -> range:
        """The years of the plan."""
        return range(self.settings.first_year, self.settings.last_year + 1)

    @property
    def players(self) -> tuple[str, ...]:
        """The provinces that hold regions, in the order of the regions."""
        return tuple(dict.fromkeys(region.province for region in self.regions.values()))
