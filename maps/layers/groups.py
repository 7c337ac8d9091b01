"""The groups in which layers are listed."""

from maps.layers.layer import Group
from maps.words import Text

PROJECTS = Group("projects", Text("项目", "Projects"))
PEOPLE = Group("people", Text("人才", "Talent"))
COMPUTE = Group("compute", Text("算力", "Compute"))
RESOURCES = Group("resources", Text("用能与用地", "Energy and land"))
MONEY = Group("money", Text("收益", "Value"))
PRICES = Group("prices", Text("影子价格", "Shadow prices"))
EVIDENCE = Group("evidence", Text("数据依据", "Evidence"))
