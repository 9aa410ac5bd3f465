"""Running rules over a document, and fixes that are proven to lose nothing."""
