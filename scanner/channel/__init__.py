"""The only words the face and the service exchange, over a local socket."""
