"""Where the title of an entry stands, and where it ends."""
