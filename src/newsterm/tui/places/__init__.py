"""Where one is, and what is chosen there: in a list, in an article, after a restart."""
