"""A partner's answer compared with the version they were sent: not built yet."""
