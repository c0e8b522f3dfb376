"""The link process: carries sealed envelopes between the service's socket and a family's broker."""
