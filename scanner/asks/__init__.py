"""The family link's messages: sealed, numbered, bound to one ask; docs/spec/family-link.md. No network."""
