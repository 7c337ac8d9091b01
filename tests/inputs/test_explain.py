"""What pydantic finds is told in a planner's words, whatever it is."""

from typing import Annotated

import pytest
from pydantic import BaseModel, Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from inputs.explain import explain


class Odd(BaseModel):
    """Finds what no record of a case finds."""

    step: Annotated[int, Field(multiple_of=5)] = 5
    names: Annotated[tuple[str, ...], Field(min_length=1)] = ("a",)

    @model_validator(mode="after")
    def _own(self) -> "Odd":
        if self.step == 10:
            raise PydanticCustomError("own", "is ten")
        return self


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"step": 7}, ("7", "cannot stand here", "")),
        ({"step": 10}, (None, "is ten", "")),
        ({"names": []}, (None, "names nothing", "Name at least one, or leave the key out.")),
    ],
)
def test_no_finding_is_told_in_the_words_of_pydantic(given, told):
    with pytest.raises(ValidationError) as caught:
        Odd.model_validate(given)
    assert explain(caught.value.errors()[0]) == told
