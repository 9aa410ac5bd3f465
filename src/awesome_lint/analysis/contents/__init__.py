"""The table of contents: what it should list, and the edits that make it so."""
