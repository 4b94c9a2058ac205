"""Where profiles come from and what is kept of them: folders, limits, a worker process, a cache by content."""
