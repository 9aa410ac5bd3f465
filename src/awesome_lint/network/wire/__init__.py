"""Requests and answers: connections, addresses, name lookup, trust."""
