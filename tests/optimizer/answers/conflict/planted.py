"""Every planted conflict, with all that the answer must say, derived by hand."""

from plants import build
from plants_of_policy import POLICY
from plants_of_resources import RESOURCES
from plants_of_several import SEVERAL

PLANTED = {**RESOURCES, **POLICY, **SEVERAL}

__all__ = ["PLANTED", "build"]
