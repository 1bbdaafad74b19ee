"""What stands on a screen; each is handed what it shows and knows nothing of the newsroom."""
