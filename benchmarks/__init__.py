"""Figures that a reader would feel: `python3 -m benchmarks [room …]`."""
