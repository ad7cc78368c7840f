"""The gallery's promises: what each project must reach, and how that is measured."""
