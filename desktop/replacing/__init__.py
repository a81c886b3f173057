"""Finding and replacing in many texts: every change is seen before any is made."""
