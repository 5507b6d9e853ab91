"""What is handed to the user: the wheel, its command, and what importing the package costs."""
