"""The fast way: Markdown whose meaning is certain from its lines or characters alone."""
