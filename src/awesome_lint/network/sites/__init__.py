"""Sites with an interface of their own: how each is asked, and what its answers mean.

What they say comes from strangers' servers like all else. A page is DEAD only by an answer
that names it and says so in the words of the site's own documentation; whatever else comes
back (another status, no JSON, JSON of another shape) proves nothing.
"""
