"""The history of a text: its versions, any two compared, brought back whole or in part, and who wrote what."""
