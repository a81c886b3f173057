"""A snippet is read, not parsed: marks go, what is lit stays lit."""

import pytest

from desktop.searching.plain_snippet import plain


@pytest.mark.parametrize(
    ("snippet", "read"),
    [
        (
            "…euros. - Recruter la légumerie.  ## Actions  - [x] Fermer",
            "…euros. · Recruter la légumerie. · Actions · Fermer",
        ),
        (
            "…du 17 ([[Une légumerie pour les cantines#^bail1]]). - L'embrayage",
            "…du 17 (Une légumerie pour les cantines). · L'embrayage",
        ),
        ("…axes | 66 | 1 | 6 | | Priorité à la légumerie | 58", "…axes · 66 · 1 · 6 · Priorité à la légumerie · 58"),
        (
            "…2026 | |:---|:---|---:|---:| | 1 | Repas de la légumerie | 14 %",
            "…2026 · 1 · Repas de la légumerie · 14 %",
        ),
        ("| Poste | Prévu |  | --- | :-: |  | légumerie | 3", "Poste · Prévu · légumerie · 3"),
        ("…demain.  > [!note] Pourquoi la légumerie  > > Elle", "…demain. · Pourquoi la légumerie · Elle"),
        ("compost de [[La légumerie#Actions]]. #a [[#b]]", "compost de La légumerie › Actions. #a #b"),
        ("3 > 2 [!] légumerie -", "3 · 2 [!] légumerie"),
        ("**Se nourrir d'ici.** Voir [[Axe 4 n°8|la légumerie]]", "Se nourrir d'ici. Voir la légumerie"),
        ("la [légumerie](https://exemple.fr/l) a-t-elle 2 * 3 ^abc", "la légumerie a-t-elle 2 · 3 "),
        ("## Contexte  La légumerie  ouvre", "Contexte · La légumerie · ouvre"),
        ("le bail de la   légumerie", "le bail de la   légumerie"),
        ("- [ ] légumerie #alimentation", "légumerie #alimentation"),
        ("peut-être la légumerie, 5-6 ans", "peut-être la légumerie, 5-6 ans"),
    ],
)
def test_marks_go_and_what_is_lit_stays_lit(snippet: str, read: str) -> None:
    start = snippet.index("légumerie")
    words, spans = plain(snippet, ((start, start + 9),))
    assert words == read
    assert [words[first:last] for first, last in spans] == ["légumerie"]
