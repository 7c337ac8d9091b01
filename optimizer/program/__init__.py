"""What the linear program says."""
