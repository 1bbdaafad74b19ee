"""What is pressed and typed: keys, counts and chords, commands by name, a line being edited."""
