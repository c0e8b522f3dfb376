"""Upload widgets and editors from npm, each in a page of its own."""
