"""The service: starts the stages, serves the channel, stops in order."""
