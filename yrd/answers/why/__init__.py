"""`yrd why`: a project of a run, explained in lines and tables."""
