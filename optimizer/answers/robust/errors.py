"""Why no placements bear every scenario."""


class NoRobustPlanError(Exception):
    """No plan can be given: `status` is that of the program that has none.

    `scenarios` are those that the reason speaks of.
    """

    def __init__(self, status: str, reason: str, scenarios: tuple[int, ...] = ()) -> None:
        super().__init__(reason)
        self.status = status
        self.scenarios = scenarios
