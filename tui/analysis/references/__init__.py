"""Nominals and pronouns, and the mention that each stands for."""

from tui.analysis.references.find import find_references

__all__ = ["find_references"]
