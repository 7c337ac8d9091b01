"""The slides of a deck, a module each; one whose numbers the run lacks adds nothing."""
