"""The verbs: each file holds a few that belong together, and is imported when one of them is asked for."""
