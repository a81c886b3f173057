"""Widgets that know no feature: they lay out and paint, and take a theme first."""
