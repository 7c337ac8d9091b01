"""Why a project stands where it does, or does not: losses, prices, and what would change it."""
