"""What git knows of a repository, read without running anything a repository contains."""
