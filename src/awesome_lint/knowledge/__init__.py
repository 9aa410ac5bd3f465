"""What the world is like: URLs, venues, labels, product names, names of sections."""
