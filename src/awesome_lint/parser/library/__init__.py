"""markdown-it-py: its rules and tokens, with the place of everything in the source."""
