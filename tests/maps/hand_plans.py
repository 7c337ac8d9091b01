"""Plans written by hand for the tests: four provinces, 41 cities, and odd ones."""

from dataclasses import replace

import numpy as np

from geo import boundaries
from inputs.case import Case
from inputs.compute import Host
from inputs.projects import Project
from inputs.regions import Province, Region
from inputs.sectors import Sector
from inputs.settings import Settings
from optimizer.plan.plan import Cell, Plan, Table

YEARS = (2026, 2027, 2028, 2029, 2030)
PROVINCES = {
    "310000": ("上海", "Shanghai", 121.46, 31.22),
    "320000": ("江苏", "Jiangsu", 118.78, 32.06),
    "330000": ("浙江", "Zhejiang", 120.16, 30.29),
    "340000": ("安徽", "Anhui", 117.28, 31.86),
}
HUBS = {"hub_gz": "贵安", "hub_qy": "庆阳", "hub_zw": "中卫", "hub_hl": "和林格尔"}
COLUMNS = {
    "placements": ("project", "region", "year", "share", "capital", "value"),
    "talent": ("class", "region", "year", "used"),
    "talent_moves": ("class", "from", "to", "year", "people"),
    "compute": ("class", "host", "year", "used"),
    "compute_service": ("class", "host", "region", "year", "eflops"),
    "regions": ("region", "year", "value", "worth", "gain"),
}
Rows = dict[str, list[tuple[Cell, ...]]]


def plan(rows: Rows, **changes: str) -> Plan:
    tables = {name: Table(columns, tuple(rows.get(name, ()))) for name, columns in COLUMNS.items()}
    shares = {"document": 0.46, "statistic": 0.28, "derived": 0.16, "assumption": 0.1}
    found = Plan(
        id="3f9a1c0b77de",
        case="test",
        scenario="base",
        status="optimal",
        objective=1834.2,
        bound=1834.2,
        gap=0.0,
        terms={},
        stages=(),
        worth={},
        alone={},
        sizes={},
        solver={},
        tables=tables,
        evidence={"objective": shares, "binding": shares},
    )
    return replace(found, **changes)


def case(regions: dict[str, Region], level: str, projects: int = 24) -> Case:
    settings = Settings(
        schema=1,
        name="delta",
        name_zh="长三角一体化",
        base_year=2025,
        first_year=YEARS[0],
        last_year=YEARS[-1],
        discount_rate=0.05,
        level=level,
    )
    hosts = {f"dc_{code}": Host(host=f"dc_{code}", region=code) for code in regions}
    hosts |= {code: Host(host=code, name_zh=name) for code, name in HUBS.items()}
    return Case(
        settings=settings,
        regions=regions,
        sectors={"chips": Sector(sector="chips")},
        projects={
            f"p{i}": Project(project=f"p{i}", sector="chips", name_zh=f"重点项目{i}")
            for i in range(projects)
        },
        provinces={
            code: Province(province=code, name_zh=zh, name_en=en)
            for code, (zh, en, _, _) in PROVINCES.items()
        },
        hosts=hosts,
    )


def province_case() -> Case:
    return case(
        {
            code: Region(region=code, province=code, name_zh=zh, name_en=en, lon=lon, lat=lat)
            for code, (zh, en, lon, lat) in PROVINCES.items()
        },
        "province",
    )


def city_case() -> Case:
    seats = boundaries.seats("city")
    layer = boundaries.load("city").set_index("code")
    extra = boundaries.seats("province").set_index("code")
    regions = {}
    for code in layer.index:
        row = seats.set_index("code").loc[code] if code in set(seats["code"]) else extra.loc[code]
        regions[code] = Region(
            region=code,
            province=layer.loc[code, "province"],
            name_zh=layer.loc[code, "full_name_zh"],
            name_en=row["name_en"],
            lon=row["lon"],
            lat=row["lat"],
        )
    return case(regions, "city", projects=60)


def county_case() -> Case:
    """Every county, with a point inside it for a seat."""
    layer = boundaries.load("county").set_index("code")
    inside = layer.geometry.representative_point()
    regions = {
        code: Region(
            region=code,
            province=layer.loc[code, "province"],
            name_zh=layer.loc[code, "full_name_zh"],
            lon=inside[code].x,
            lat=inside[code].y,
            gdp_yi_cny=500.0,
            population_kperson=700.0,
        )
        for code in layer.index
    }
    return case(regions, "other", projects=120)


def drawn_plan(of: Case, seed: int = 7) -> Plan:
    """A plan with seeded numbers in every table."""
    random = np.random.default_rng(seed)
    codes = list(of.regions)
    size = dict(zip(codes, random.pareto(1.6, len(codes)) + 0.2, strict=True))
    weights = np.array(list(size.values())) / sum(size.values())
    rows: Rows = {name: [] for name in COLUMNS}
    for project in of.projects:
        for code in sorted(set(random.choice(codes, 2, p=weights).tolist())):
            year, capital = int(random.choice(YEARS)), float(random.gamma(2, 20))
            rows["placements"].append((project, code, year, 0.5, capital, capital * 0.2))
    for step, year in enumerate(YEARS, start=1):
        for code in codes:
            rows["talent"].append(("expert", code, year, size[code] * step * 2.1))
            rows["compute"].append(("general", f"dc_{code}", year, size[code] * step * 0.3))
            rows["regions"].append((code, year, size[code] * 20, size[code] * 12, size[code] * 3))
        for origin, target in random.choice(codes, (min(3 * len(codes), 40), 2)).tolist():
            if origin != target:
                people, eflops = random.gamma(1, 0.8), random.gamma(1, 0.5)
                rows["talent_moves"].append(("expert", origin, target, year, float(people)))
                served = ("general", f"dc_{target}", origin, year, float(eflops))
                rows["compute_service"].append(served)
        for hub in HUBS:
            used = float(random.gamma(2, 0.4)) * step
            rows["compute"].append(("general", hub, year, used))
            rows["compute_service"].append(("general", hub, codes[0], year, used * 0.6))
            rows["compute_service"].append(("general", hub, codes[-1], year, used * 0.4))
        for code in codes:
            own = ("general", f"dc_{code}", code, year, size[code] * step * 0.2)
            rows["compute_service"].append(own)
    return plan(rows)


def odd_case(lon: float = 118.0, lat: float = 30.5) -> Case:
    """Made-up codes: two regions with a seat and none with a shape, one with neither."""
    found = case(
        {
            "alpha": Region(region="alpha", province="one", name_zh="甲地", lon=lon, lat=lat),
            "beta": Region(region="beta", province="one", name_zh="乙地", lon=lon + 2, lat=lat + 1),
            "gamma": Region(region="gamma", province="two", name_zh="丙地"),
        },
        "other",
    )
    return replace(found, provinces={})
