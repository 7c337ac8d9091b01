"""Plans nearly as good as the best, as the command gives them."""
