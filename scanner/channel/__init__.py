"""The channel: messages between the service and its clients over a local socket."""
