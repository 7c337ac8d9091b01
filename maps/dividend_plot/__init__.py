"""The picture of a dividend: how what provinces gain together may be shared."""
