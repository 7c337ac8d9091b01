"""How the program is solved."""
