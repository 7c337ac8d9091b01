"""Why no placements bear every scenario."""


class NoRobustPlanError(Exception):
    """No plan can be given; `status` is that of the program that has none."""

    def __init__(self, status: str, reason: str) -> None:
        super().__init__(reason)
        self.status = status
