"""From bytes to a ParsedFeed, in worker processes that can be killed.

`workers.Workers` is the front door: it starts the processes, and what they import stays out of this one; what
it imports stays out of them. A worker runs `feed.parse`, `discover.discover` and `article.article`; a test
may call them where it stands.
"""
