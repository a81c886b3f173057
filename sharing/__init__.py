"""Changes travelling between people: empty until it is built."""
