"""Face three, line by line: for ears and fingers, a serial line, Emacs, and a terminal that can nothing else.

Nothing is drawn: each answer is lines of logical text, and then a prompt with the terminal's own cursor.
"""
