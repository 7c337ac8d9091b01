"""The one error of the build."""


class BuildError(Exception):
    """A source is missing or not as expected: the message says what was seen and what to do."""
