"""Plans that bear every scenario of a sweep, as the command gives them."""
