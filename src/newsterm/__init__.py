"""newsterm: a terminal news reader that shows right-to-left text right."""

__version__ = "0.1.0"
