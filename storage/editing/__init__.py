"""Plans for what people do: each function gives a plan for `Workspace.perform`, which runs inside the transaction."""
