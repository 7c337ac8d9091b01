"""The folder of a batch read, and its summary as tables and pictures."""
