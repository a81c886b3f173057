"""From a query and an index to results: which documents, in which order, in which words."""
