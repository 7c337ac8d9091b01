"""Answers for decision makers as commands give them: what is asked, said and written."""
