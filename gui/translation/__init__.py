"""`main.py language`: the texts of the program brought into the files of a language."""
