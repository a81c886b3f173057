"""Which tone the word of a status has: of those that a group begins with; its own words are neutral."""

from desktop.theme.tokens import Tone

_TONES = {
    Tone.WARN: ("À discuter", "En attente", "To discuss", "Waiting", "À actualiser", "En relecture"),
    Tone.INFO: ("En cours", "In progress", "Partagée"),
    Tone.OK: ("Fait", "Done", "Validée", "Terminé", "Réalisé"),
    Tone.ACCENT: ("À faire", "To do"),
    Tone.MUTE: ("En pause", "Abandonné", "Paused", "Dropped", "Brouillon"),
}
_BY_WORDS = {words.casefold(): tone for tone, each in _TONES.items() for words in each}


def status_tone(status: str) -> Tone:
    """The tone of a status; colour is never alone, since its word stands beside it."""
    return _BY_WORDS.get(status.strip().casefold(), Tone.MUTE)
