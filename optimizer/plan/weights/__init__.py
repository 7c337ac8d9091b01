"""How much of the money hangs on each number of a case, by what the number belongs to."""
