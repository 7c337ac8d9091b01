"""How many maps of one form stand on a page so that they are as large as can be."""

from typing import NamedTuple


class Room(NamedTuple):
    """What there is for maps and a legend, inches."""

    width: float
    height: float
    aspect: float
    """Width of a map over its height."""
    caption: float
    """Height of the words above each map."""
    beside: float
    """Width of the legend beside the maps."""
    below: float
    """Height of the legend below the maps."""


class Grid(NamedTuple):
    """Columns and rows of cells, their size in inches, and where the legend stands."""

    columns: int
    rows: int
    width: float
    height: float
    is_beside: bool

    def map_height(self, room: Room) -> float:
        """Height of a map in a cell, inches."""
        return min(self.height - room.caption, self.width / room.aspect)


GAP = 0.2


def largest(count: int, room: Room) -> Grid:
    """The arrangement in which maps are largest; of equal ones the one with the fewest cells.

    >>> largest(5, Room(12.5, 5.2, 0.77, 0.5, 2.5, 1.6))[:2]
    (5, 1)
    >>> largest(5, Room(7.3, 9.5, 0.77, 0.5, 2.5, 1.6))[:2]
    (3, 2)
    """
    found = [_grid(count, columns, room, beside) for columns in range(1, count + 1)
             for beside in (False, True)]  # fmt: skip
    return max(found, key=lambda grid: (round(grid.map_height(room), 3), -grid.columns * grid.rows))


def _grid(count: int, columns: int, room: Room, is_beside: bool) -> Grid:
    rows = -(-count // columns)
    width = room.width - (room.beside + GAP if is_beside else 0.0)
    height = room.height - (0.0 if is_beside else room.below + GAP)
    wide = (width - GAP * (columns - 1)) / columns
    return Grid(columns, rows, wide, (height - GAP * (rows - 1)) / rows, is_beside)
