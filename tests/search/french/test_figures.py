"""Acronyms, numbers, amounts, dates, and what people write that is no French at all."""

import pytest

from tests.search.french.tables import Row, check, name, rows, shelf_of

ACRONYMS = rows("""
ess | acteurs de l’ESS | ESS
ESS | filières de l'ESS | ESS
E.S.S. | les acteurs de l’ESS | ESS
ess | acteurs de l’E.S.S. | E.S.S.
e.s.s | les métiers de l’E.S.S. | E.S.S.
C.A. | réunion du CA | CA
ca | le C.A. se réunit | C.A.
c.a. | ce C.A. se réunit | C.A.
CA | au C.A. de juin | C.A.
r&d | service R&D | R&D
R&D | le r&d | r&d
r&d | la R & D | R & D
R & D | pôle R&D | R&D
rd | un budget de R&D | R&D
r & d | cellule R & D | R & D
scic | une S.C.I.C. | S.C.I.C.
S.A.R.L. | une SARL | SARL
etp | 2 ETP | ETP
""")

NUMBERS_WRITTEN = rows(
    """
n°8 | voir la fiche n°8 | n°8
n° 8 | voir le n°8 | n°8
n°12 | voir N° 12 | N° 12
8 | la fiche n° 8 bis | .
2.3.1 | action 2.3.1 | 2.3.1
2.3… | action 2.3.1. | 2.3.1
4.8 | mesure 4.8 | 4.8
250 000 | 250 000 € par an | 250 000
250000 | 250\u202f000 € | 250\u202f000
250000 | 250\u00a0000 euros | 250\u00a0000
250 000 | budget de 250000 euros | 250000
250 000 € | budget : 250000€ | 250000
250.000 | coût de 250 000 euros | 250 000
250000 | coût : 250.000 € | 250.000
250k | prêt de 250 000 € | 250 000
250000 | prêt de 250k€ | .
250 k€ | don de 250 000 € | 250 000
250 000 | don de 250 k€ | 250 k
1 250 000 | 1250000 habitants | 1250000
12 | 12,50 € | 12,50
3,5 | 3,5 % | .
1,5 | soit 1.5 tonne | 1.5
1.5 | soit 1,5 tonne | 1,5
50 | 12,50 € | 50
2,3,4 | les axes 2, 3 et 4 | .
§3 | voir § 3 | 3
h24 | ouvert h24 | h24
1er | le premier étage | .
premier | le 1er étage | 1er
première | 1re réunion | 1re
2e | la deuxième tranche | .
deuxième | la 2ème tranche | 2ème
XXIe | le XXIe siècle | XXIe
21e | au XXIe siècle | .
T2 | au T2 2027 | T2
""".replace(" | .", "")
)

DATES = rows(
    """
12 mai 2027 | le 12 mai 2027 | 12, mai, 2027
12 mai 2027 | le 12/05/2027 | .
12 mai 2027 | fait le 2027-05-12 | .
12/05/2027 | jeudi 12 mai 2027 | 12, mai, 2027
12/05/2027 | reçu le 2027-05-12 | .
2027-05-12 | prévu le 12/05/2027 | .
2027-05-12 | rendu le 12 mai 2027 | .
mai 2027 | remis le 12/05/2027 | .
mai 2027 | pour mai 2027 | mai, 2027
12/5/27 | avant le 12 mai 2027 | .
12.05.2027 | après le 12/05/2027 | .
1er mai 2027 | le 01/05/2027 | .
01/05/2027 | le 1er mai 2027 | .
2027 | courant 2027 | 2027
t2 2027 | avant T2 2027 | T2, 2027
aout 2026 | en août 2026 | août, 2026
""".replace(" | .", "")
)

OTHERS = rows(
    """
helloasso | via HelloAsso | HelloAsso
hello asso | avec HelloAsso | .
HelloAsso | compte hello asso | .
openstreetmap | carte OpenStreetMap | OpenStreetMap
street | le fond OpenStreetMap | .
youtube | chaîne YouTube | YouTube
tarif | colonne tarif_reduit | tarif
mobilité | #mobilité douce | mobilité
#mobilité | la mobilité rurale | mobilité
awa | merci @Awa | Awa
@awa | pour Awa | Awa
et/ou | et/ou bien | .
lycée | collège/lycée | lycée
exemple | contact@exemple.org | exemple
contact@exemple.org | écrire à contact@exemple.org | .
exemple.org | https://www.exemple.org/page-1?x=2#bas | .
vélo | 🚲vélo🚲 partagé | vélo
🚲 vélo | un joli vélo | vélo
c++ | un module en C++ | .
compost | **compost** et `compost` | .
compost | [compost](https://exemple.org) | .
guillemets | « guillemets » | guillemets
fin | la fin… | fin
""".replace(" | .", "")
)

PEOPLE = rows(
    """
awa nguessan | Awa N’Guessan, référente | .
nguessan awa | Awa N’Guessan, trésorière | .
goff noe | Noé Le Goff | .
noe goff | Le Goff Noé | .
jean pierre | Jean-Pierre Morel | .
jean-pierre | Jean Pierre Morel | .
jeanpierre | Jean-Pierre Petit | Jean-Pierre
morel j | J. Morel | .
muller zoe | Zoé Müller | .
MÜLLER | zoe muller | muller
o'brien | Maeve O’Brien | O’Brien
obrien | Sean O'Brien | O'Brien
ben ali | Samia Ben Ali | .
de la tour | Anne de La Tour | .
mcdonald | Ann McDonald | McDonald
""".replace(" | .", "")
)

TABLE = [*ACRONYMS, *NUMBERS_WRITTEN, *DATES, *OTHERS, *PEOPLE]
SHELF, NUMBERS = shelf_of(TABLE)


@pytest.mark.parametrize("row", TABLE, ids=name)
def test_it_is_found_however_it_is_written(row: Row) -> None:
    check(row, SHELF, NUMBERS)
