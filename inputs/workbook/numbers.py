"""Numbers in a workbook with every digit that they have."""


class Exact(float):
    """A number that writes itself with the digits that tell it from its neighbours.

    XlsxWriter asks a number for 16 digits, and some need 17 to read back as the same number.
    """

    def __format__(self, _: str) -> str:
        """The shortest text that reads back as the same number, whatever is asked for."""
        return float.__repr__(self)
