"""A parent's computer: takes children's asks, and gives the answers that a parent chooses. No network."""
