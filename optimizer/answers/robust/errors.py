"""Why no placements bear every scenario."""

from collections.abc import Sequence


class NoRobustPlanError(Exception):
    """No plan can be given: `status` is that of the program that has none.

    `scenarios` are those that the reason speaks of.
    """

    def __init__(self, status: str, reason: str, scenarios: tuple[int, ...] = ()) -> None:
        super().__init__(reason)
        self.status = status
        self.scenarios = scenarios


def listed(numbers: Sequence[int]) -> str:
    """The scenarios in words."""
    texts = [str(number) for number in numbers]
    if len(texts) == 1:
        return f"scenario {texts[0]}"
    return f"scenarios {', '.join(texts[:-1])} and {texts[-1]}"
