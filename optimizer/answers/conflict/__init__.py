"""Why a case has no plan: rules that clash, and the least that restores it."""
