"""What stands in one line: dates, roles, degrees, employers, schools, places."""
