"""How long a recording runs, and how large a file is."""


def running_time(seconds: int) -> str:
    """Write a time as players do: `0:09`, `12:30`, `1:02:05`; empty where it is not known."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{rest:02}"
    return f"{minutes}:{rest:02}" if seconds > 0 else ""


def file_size(size: int, *, brief: bool = False) -> str:
    """Write a size as shops do, a megabyte being a million bytes: `12.3 MB`, `brief` `12 MB`; 0: empty."""
    if size <= 0:
        return ""
    # A no-break space: number and unit stay on one line.
    if size < 1_000_000:
        return f"{max(1, size // 1000)}\u00a0KB"
    if size >= 999_500_000:  # 1000 MB are a gigabyte
        return f"{size / 1_000_000_000:.1f}\u00a0GB"
    return f"{size / 1_000_000:.{0 if brief and size >= 9_950_000 else 1}f}\u00a0MB"
