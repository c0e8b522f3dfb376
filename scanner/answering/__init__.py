"""The service on a parent's computer: it takes children's asks and sends the parent's answers. No network."""
