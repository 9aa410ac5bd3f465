"""Entries in the rows of tables: what the columns hold, and what each cell says."""
