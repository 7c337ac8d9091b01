"""The province case with the tables of the cities, read once."""

import pytest

from inputs.load import load_case
from inputs.scaling.basis import Basis, basis_of
from inputs.scaling.sources import read_sources


@pytest.fixture(scope="session")
def basis() -> Basis:
    return basis_of(load_case("delta-province"), read_sources())
