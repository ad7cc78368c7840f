"""Running a training, and the curves it draws."""
