"""What comes back from the solver."""
