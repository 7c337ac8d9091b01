"""What is said where a map cannot be drawn."""


class UnfitError(ValueError):
    """A map cannot be drawn as it was asked for; the message says why and what to ask for."""
