"""Pictures of answers that hold several plans of one case, each a figure on a slide."""
