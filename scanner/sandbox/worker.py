"""The confined child: one request in, a finding or a failure code out."""
