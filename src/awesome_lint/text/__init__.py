"""Text and places in it. This room knows nothing of Markdown lists."""
