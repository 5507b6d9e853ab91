"""The pictures of README, made by the program itself from the sample articles."""
