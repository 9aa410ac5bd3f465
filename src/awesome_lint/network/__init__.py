"""The network: every link asked for, politely, and what came of it as a verdict.

How the parts fit together, and where more can be joined on:

- ``targets`` makes of documents the URLs to ask for, each once: a list that can be filtered.
- ``plan`` gives targets to sites that can be asked about many at once (``Site``: a request,
  and how to read its answer); what no site takes, or a site leaves open, is asked for itself.
- ``crawl.Crawl`` is the state of a run. It knows no clock and no socket. Pages are asked for
  once, whoever leads to them; ``chains`` follows a target from page to page; ``policy.step``
  says what an answer means: settled, ask again now, ask again later; ``schedule`` and
  ``paces`` say whose turn it is. ``judgement`` makes the verdict.
- ``driver`` runs a crawl on real time. What needs no more than an answer, a HEAD over a
  connection at hand, it waits for itself, in ``flights``; what connects or reads a body is for
  ``workers``, the threads. ``client``, ``adapter`` and ``connections`` are the wire: nothing
  else sends.
- ``store`` keeps verdicts between runs.

A verdict (``awesome_lint.document.verdicts``) carries what rules need: the kind, the hops, and
records of sites. Rules of the group ``network`` read it from the document's surroundings.
"""
