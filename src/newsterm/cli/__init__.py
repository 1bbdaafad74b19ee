"""Face one, for scripts and pipes: what is typed after `newsterm`, what is printed, and the exit code."""

from newsterm.cli.main import run

__all__ = ["run"]
