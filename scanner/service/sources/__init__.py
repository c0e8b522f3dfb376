"""The sources of content, each a thin adapter to the one judgement."""
