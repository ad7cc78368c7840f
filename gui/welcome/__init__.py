"""The page that a new tab begins with: recent projects and the gallery, as pictures."""
