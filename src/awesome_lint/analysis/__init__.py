"""What can be asked of a document: each index is worked out once, when it is first wanted."""
