"""Finding: results as one types, and the names that the palette knows."""
