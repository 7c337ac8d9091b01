"""A good three-region case as file texts, and a way to write it with one thing changed."""

from collections.abc import Callable
from pathlib import Path

import pytest

GOOD: dict[str, str] = {
    "case.yaml": """\
schema: 1
name: three regions
base_year: 2022
first_year: 2023
last_year: 2024
discount_rate: 5e-2
stages: [equity]
rules: {compute_reach: off}
advantage:
  method: document
  theta: 0.1
""",
    "regions.csv": """\
region,province,name_zh,gdp_yi_cny,industrial_output_yi_cny,tariff_yi_cny
310000,310000,上海,44653,40000,0.65
320100,320000,南京,16908,15000,0.6
320500,320000,苏州,23958,40000,0.6
""",
    "provinces.csv": "province,name_en\n310000,Shanghai\n320000,Jiangsu\n",
    "sectors.csv": "sector,base_share\ncars,0.1\nchips,0.2\n",
    "projects.csv": """\
project,sector,home,value_yi_cny,capital_yi_cny,land_km2,mandated,first_year,last_year
plant,cars,,8,30,0.5,false,,
fab,chips,310000,20,80,0.7,true,2023,2024
hall,chips,,0,5,0.1,no,2024,
""",
    "project_rights.csv": "project,province,right\nplant,310000,0.25\nplant,320000,0.75\n",
    "project_ages.csv": "project,age,instalment,profile\nfab,0,0.6,0.5\nfab,1,0.4,1\n",
    "provides.csv": """\
project,resource,kind,lag,amount
hall,compute,general,1,0.5
hall,training,digital,1,0.2
hall,energy,,0,0.1
""",
    "project_talent.csv": "project,class,need_kperson\nplant,digital,0.4\nfab,digital,1\n",
    "project_compute.csv": "project,class,need_eflops\nfab,general,0.2\n",
    "sites.csv": """\
project,region,value_yi_cny,need_factor,locked
fab,310000,,1,
fab,320500,19,1.1,
plant,320100,,,out
plant,320500,,,
""",
    "talent_classes.csv": "class,barrier\ndigital,0.2\n",
    "talent.csv": """\
class,region,stock_kperson,deployable,mobile_share,train_limit_kperson
digital,310000,30,0.05,0.2,0.1
digital,320100,10,0.05,0.2,0.1
digital,320500,20,0.05,0.2,
""",
    "moves.csv": "class,from,to,cost_yi_cny,barrier\ndigital,310000,320500,0.05,\n",
    "compute_classes.csv": "class,energy_yi_kwh\ngeneral,0.9\n",
    "hosts.csv": "host,region,pue,tariff_yi_cny\nsuzhou,320500,1.3,\nwest,,1.15,0.35\n",
    "compute.csv": """\
class,host,installed_eflops,build_limit_eflops
general,suzhou,0.5,0.1
general,west,1,
""",
    "compute_due.csv": "class,host,year,added_eflops\ngeneral,suzhou,2024,0.1\n",
    "routes.csv": "class,host,region,latency_ms\ngeneral,west,310000,35\n",
    "energy.csv": "region,year,budget_yi_kwh\n310000,2023,5\n310000,2024,6\n",
    "land.csv": "region,year,available_km2\n320500,2023,0.5\n320500,2024,1\n",
    "industry.csv": "sector,region,output_yi_cny\ncars,310000,6000\nchips,320500,3000\n",
    "indicators.csv": """\
indicator,sector,region,value
patents,cars,310000,20
employment,cars,310000,100
employment,chips,320500,0
""",
    "diminishing.csv": """\
sector,band,width_share,loss_yi_cny
cars,1,0.4,0.01
cars,2,0.3,0.02
""",
    "demand.csv": "sector,year,sales_yi_cny\ncars,2023,50\ncars,2024,60\n",
    "sources.csv": "source,public,spread\nguidance,true,0.005\nloan,false,0.03\n",
    "funding.csv": """\
source,province,year,budget_yi_cny
guidance,310000,2023,30
loan,,2023,100
""",
    "parameters.csv": "parameter,value\nmargin,0.0259\n",
    "derivations.csv": "project,kind,margin\nplant,capacity,margin\n",
    "evidence.csv": """\
table,key,column,grade,paper,printed,reason
case,*,*,assumption,,,usual rate
projects,*,*,assumption,,,made up
projects,fab,value_yi_cny,document,p001,20 亿元,
""",
    "papers.csv": "paper,title\np001,长三角一体化\n",
}

WriteCase = Callable[..., Path]


@pytest.fixture
def good() -> dict[str, str]:
    """The texts of the good case by file name."""
    return dict(GOOD)


@pytest.fixture
def write_case(tmp_path: Path) -> WriteCase:
    """Writes the good case with some files replaced (None: left out) and returns its folder."""

    def write(changes: dict[str, str | bytes | None] | None = None) -> Path:
        folder = tmp_path / "case"
        folder.mkdir(exist_ok=True)
        for name, content in {**GOOD, **(changes or {})}.items():
            if content is not None:
                data = content.encode() if isinstance(content, str) else content
                (folder / name).write_bytes(data)
        return folder

    return write


@pytest.fixture
def break_case(write_case: WriteCase) -> WriteCase:
    """Writes the good case with one piece of text in one file replaced by another."""

    def write(file: str, old: str, new: str) -> Path:
        assert GOOD[file].count(old) >= 1, f"{old!r} is not in {file}"
        return write_case({file: GOOD[file].replace(old, new, 1)})

    return write
