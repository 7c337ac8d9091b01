"""Makes the layers and tables of geo/data from their sources; nothing else imports it."""
