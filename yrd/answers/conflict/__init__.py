"""Why a case has no plan, as the command gives it."""
