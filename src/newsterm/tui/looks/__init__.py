"""How everything looks: colours by name, themes, which side is the start, cells as strips."""
