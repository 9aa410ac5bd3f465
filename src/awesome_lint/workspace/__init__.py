"""Files, folders, git and the repository around a list."""
