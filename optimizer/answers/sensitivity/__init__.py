"""The assumptions to which the money is most sensitive: ranked by prices, then solved again."""
