"""What derived numbers are made of: their formulas as arithmetic, and the numbers behind them."""
