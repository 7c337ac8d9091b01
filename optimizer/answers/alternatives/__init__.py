"""Plans that are nearly as good as the best and differ from it and from each other."""
