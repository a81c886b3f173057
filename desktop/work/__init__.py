"""How the window gets work done: jobs off its thread, the open workspace, notices, commands and places."""
