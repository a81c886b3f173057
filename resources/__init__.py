"""Files that travel with the program: translations, templates, the demo. Read through `importlib.resources`."""
