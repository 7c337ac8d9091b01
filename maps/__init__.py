"""Maps of a plan: figures and pages that a planner shows without touching them."""
