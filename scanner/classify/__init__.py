"""Frames to scores and detections, inside the worker only."""
