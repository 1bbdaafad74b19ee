"""Face two: the interface; the only room that knows Textual."""
