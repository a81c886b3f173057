"""What of the workspace can be found: records as search documents, with how much each word weighs."""
