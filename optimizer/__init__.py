"""Floor 2: a Case and its Links become a verified Plan."""
