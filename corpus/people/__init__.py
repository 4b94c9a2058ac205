"""Whose file it is: names, who is one person, who shares a name."""
