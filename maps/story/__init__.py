"""What every report of a run tells: facts in both languages, each with the file it comes from."""
