"""Pictures of a batch: effects, placements, scenarios and values, each a figure on a slide."""
