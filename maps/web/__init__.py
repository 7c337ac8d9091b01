"""A run as one offline page that tells its story from the question to the sources."""
