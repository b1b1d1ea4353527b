"""Visitors and officers that never tire: a day lived against the real hall."""
