"""The side panel of a sheet: its actions, open questions, links, attachments, notes and history."""
