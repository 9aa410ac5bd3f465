"""Documents that nobody would write, and what has to hold for all of them.

``python -m tests.fuzz --minutes 30`` looks for one for which it does not.
"""
