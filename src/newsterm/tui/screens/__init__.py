"""What fills the window: reading, and what is laid over it for a moment."""
