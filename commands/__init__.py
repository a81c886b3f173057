"""The command line: parses words, calls the packages below, prints sentences or JSON."""
