"""Contact data: where it stands, in plain and in disguise."""
