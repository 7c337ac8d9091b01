"""The tables of a case, in reading order: name, record, whether a case must have it."""

from typing import NamedTuple

from inputs import compute, evidence, funding, policy, projects, regions, sectors, talent
from inputs.base import Record


class Table(NamedTuple):
    """A table: its file is `<name>.csv`, its columns are the fields of its record."""

    name: str
    record: type[Record]
    required: bool = False


TABLES: tuple[Table, ...] = (
    Table("regions", regions.Region, required=True),
    Table("provinces", regions.Province),
    Table("zones", regions.Zone),
    Table("zone_members", regions.ZoneMember),
    Table("sectors", sectors.Sector, required=True),
    Table("projects", projects.Project, required=True),
    Table("project_rights", projects.ProjectRight),
    Table("project_ages", projects.ProjectAge),
    Table("provides", projects.Provides),
    Table("project_talent", projects.ProjectTalent),
    Table("project_compute", projects.ProjectCompute),
    Table("sites", projects.Site),
    Table("talent_classes", talent.TalentClass),
    Table("talent", talent.Talent),
    Table("moves", talent.Move),
    Table("compute_classes", compute.ComputeClass),
    Table("hosts", compute.Host),
    Table("compute", compute.Compute),
    Table("compute_due", compute.ComputeDue),
    Table("routes", compute.Route),
    Table("energy", regions.Energy),
    Table("land", regions.Land),
    Table("emissions", regions.Emission),
    Table("industry", regions.Industry),
    Table("indicators", regions.Indicator),
    Table("comparisons", evidence.Comparison),
    Table("diminishing", sectors.Diminishing),
    Table("demand", sectors.Demand),
    Table("sources", funding.Source),
    Table("funding", funding.Funding),
    Table("vouchers", funding.Voucher),
    Table("disciplines", funding.Discipline),
    Table("facilities", policy.Facility),
    Table("facility_use", policy.FacilityUse),
    Table("precedence", policy.Precedence),
    Table("consortia", policy.Consortium),
    Table("sector_policy", policy.SectorPolicy),
    Table("chokepoints", policy.Chokepoint),
    Table("chokepoint_coverage", policy.ChokepointCoverage),
    Table("targets", policy.Target),
    Table("target_contributions", policy.TargetContribution),
    Table("planner_terms", policy.PlannerTerm),
    Table("parameters", evidence.Parameter),
    Table("derivations", evidence.Derivation),
    Table("evidence", evidence.Evidence),
    Table("papers", evidence.Paper),
    Table("roles", evidence.Role),
)
