"""What provinces gain together and how they may share it, as the command gives it."""
