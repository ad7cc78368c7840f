"""Recipes at work: one class each, over one base."""
