"""The groups in which the layers of a batch are listed."""

from maps.layers.layer import Group
from maps.words import Text

ALL = Group("all", Text("全部情景", "All scenarios"))
SCENARIO = Group("scenario", Text("单个情景", "One scenario"))
