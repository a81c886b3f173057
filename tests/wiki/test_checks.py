"""What is worth a look on a sheet: each kind found where it is, and not found where it is not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiki.check_model import Stranger
from wiki.checks import Check, CheckKind, Facts, FixKind, check_sheet

TODAY = date(2026, 11, 25)
GOOD = Facts(
    today=TODAY,
    near=TODAY,
    board_referents=("Odile Marchenoir",),
    team_referents=("Noé Le Goff",),
    dates=(("dates", "T2 2027"),),
    number="8",
    next_number="12",
    body="## Contexte\n\nLe plateau.\n\n## Actions\n\n- [ ] Appeler la mairie @Odile Marchenoir\n",
)


def kinds(facts: Facts) -> list[CheckKind]:
    return [check.kind for check in check_sheet(facts)]


def one(facts: Facts, kind: CheckKind) -> Check:
    return next(check for check in check_sheet(facts) if check.kind is kind)


def test_a_whole_sheet_has_nothing_to_look_at() -> None:
    assert check_sheet(GOOD) == ()


@pytest.mark.parametrize(
    ("facts", "kind", "words"),
    [
        (replace(GOOD, board_referents=()), CheckKind.NO_BOARD_REFERENT, ()),
        (replace(GOOD, team_referents=()), CheckKind.NO_TEAM_REFERENT, ()),
        (replace(GOOD, dates=()), CheckKind.NO_DATE, ()),
        (replace(GOOD, dates=(("dates", "2024-2028"),)), CheckKind.LONG_PERIOD, ("2024-2028",)),
        (replace(GOOD, dates=(("dates", "fin juin 2026"),)), CheckKind.END_PASSED, ("fin juin 2026",)),
        (replace(GOOD, dates=(("dates", "2017-2016"),)), CheckKind.DATES_REVERSED, ("2017-2016",)),
        (
            replace(GOOD, dates=(("date de début", "mars 2027"), ("date de fin", "janvier 2027"))),
            CheckKind.DATES_REVERSED,
            ("mars 2027", "janvier 2027"),
        ),
        (replace(GOOD, dates=(("dates", "18 juin"),)), CheckKind.YEAR_INFERRED, ("18 juin",)),
        (replace(GOOD, questions=(date(2026, 11, 13), TODAY)), CheckKind.QUESTIONS_OPEN, ()),
        (
            replace(GOOD, strangers=(Stranger("board_referents", "x1", "Lou Martin"),)),
            CheckKind.UNKNOWN_REFERENT,
            ("Lou Martin",),
        ),
        (replace(GOOD, twins=("Chercher",)), CheckKind.NUMBER_TWICE, ("Chercher",)),
    ],
)
def test_each_kind_is_found_in_the_fields(facts: Facts, kind: CheckKind, words: tuple[str, ...]) -> None:
    assert one(facts, kind).words == words


@pytest.mark.parametrize(
    ("body", "kind", "words"),
    [
        ("## Actions\n\n- Écrire à la CAPEB @Lou\n", CheckKind.PARTNER_IN_ACTIONS, ("CAPEB",)),
        (
            "## Actions\n\n- Voir la maison de l’écologie @Lou\n",
            CheckKind.PARTNER_IN_ACTIONS,
            ("Maison de l'écologie",),
        ),
        ("## Actions\n\n- [ ] Chercher un local\n", CheckKind.ACTION_WITHOUT_ASSIGNEE, ("Chercher un local",)),
        ("## Contexte\n\n## Objectifs\n\nTenir.\n", CheckKind.EMPTY_SECTION, ("Contexte",)),
        ("## Contexte\n\n<!-- à écrire -->\n", CheckKind.EMPTY_SECTION, ("Contexte",)),
        ("## Objectifs\n\nÀ compléter\n", CheckKind.PLACEHOLDER, ("À compléter",)),
        ("Budget : à définir\n", CheckKind.PLACEHOLDER, ("à définir",)),
        ("La salle [à préciser] reçoit tout le monde.\n", CheckKind.PLACEHOLDER, ("[à préciser]",)),
        ("- [ ] À REMPLIR\n", CheckKind.PLACEHOLDER, ("À REMPLIR",)),
    ],
)
def test_each_kind_is_found_in_the_text(body: str, kind: CheckKind, words: tuple[str, ...]) -> None:
    known = (("CAPEB", "Confédération de l'artisanat"), ("Maison de l'écologie",), ("Avise",))
    check = one(replace(GOOD, body=body, organisations=known), kind)
    assert check.words == words
    if check.fix.kind is FixKind.TEXT:
        assert check.fix.start is not None
        assert 0 <= check.fix.start <= len(body)


@pytest.mark.parametrize(
    "body",
    [
        "## Actions\n\n- Avisé, le groupe avise la mairie @Lou\n",
        "## Actions\n\n- [x] Chercher un local\n- [-] Acheter\n",
        "## Actions\n\n- Un groupe @Lou\n  - qui cherche\n  - qui trouve\n",
        "## Actions\n\n- Un groupe\n  - cherche @Lou\n  - trouve @Noé\n",
        "## Points d'attention\n\nAucun\n",
        "Voir [[Tarification]] et [le site](https://exemple.org).\n",
        "```\nà compléter\n```\n",
        "Ce que nous pouvons faire : à définir ensemble le moment venu, avec la mairie.\n",
    ],
)
def test_what_is_no_trouble_is_not_told(body: str) -> None:
    assert check_sheet(replace(GOOD, body=body, organisations=(("Avise",),))) == ()


def test_a_partner_s_longer_name_is_not_taken_for_another_s() -> None:
    facts = replace(GOOD, body="## Actions\n\n- Voir Ambrelle Habitat @Lou\n", organisations=(("Ambrelle",),))
    assert kinds(facts) == [CheckKind.PARTNER_IN_ACTIONS]
    assert kinds(replace(facts, on_sheet=("Ambrelle Habitat",))) == []


def test_a_date_in_an_action_is_a_date() -> None:
    body = "## Actions\n\n- Appeler la mairie le 3 mars 2027 @Lou\n"
    assert kinds(replace(GOOD, dates=(), body=body)) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"closed": True},
        {"body": "## Actions\n\n- [x] Fait\n"},
        {"dates": (("dates", "juin 2026"), ("dates", "à partir de janvier 2026"))},
        {"dates": (("dates", "juin 2026"), ("dates", "T1 2027"))},
    ],
)
def test_an_end_that_passed_is_told_only_when_nothing_came_of_it(changed: dict[str, object]) -> None:
    passed = replace(GOOD, dates=(("dates", "juin 2026"),))
    assert one(passed, CheckKind.END_PASSED).count == 148
    assert CheckKind.END_PASSED not in kinds(replace(passed, **changed))  # type: ignore[arg-type]


def test_nobody_is_late_because_of_a_guessed_year() -> None:
    facts = replace(GOOD, near=date(2025, 1, 1), dates=(("dates", "18 juin"),))
    assert kinds(facts) == [CheckKind.YEAR_INFERRED]
    assert one(facts, CheckKind.YEAR_INFERRED).note == "2025"


def test_questions_tell_their_number_and_the_age_of_the_oldest() -> None:
    check = one(replace(GOOD, questions=(date(2026, 11, 13), TODAY)), CheckKind.QUESTIONS_OPEN)
    assert (check.note, check.count) == ("2", 12)


def test_a_fix_says_what_would_mend_it() -> None:
    facts = replace(GOOD, board_referents=(), twins=("Chercher",), dates=(("dates", "18 juin"),))
    fixes = [(check.fix.kind, check.fix.field, check.fix.words) for check in check_sheet(facts)]
    assert fixes == [
        (FixKind.FIELD, "board_referents", ""),
        (FixKind.CORRECT, "dates", "18 juin"),
        (FixKind.NUMBER, "number", "12"),
    ]


LINES = st.sampled_from(
    [
        "## Actions",
        "## Contexte",
        "- [ ] x",
        "  - y @Lou Martin",
        "à définir",
        "[à voir]",
        "",
        "```",
        "18 juin ?",
        "— ?",
    ]
)
BODIES = st.lists(LINES | st.text(max_size=20), max_size=14).map("\n".join)


@given(
    body=BODIES,
    dates=st.lists(st.tuples(st.text(max_size=8), st.sampled_from(["18 juin ?", "2017-2016", "x", ""])), max_size=3),
    names=st.lists(st.text(max_size=8), max_size=3),
)
def test_any_sheet_can_be_checked_and_says_each_thing_once(
    body: str, dates: list[tuple[str, str]], names: list[str]
) -> None:
    facts = replace(GOOD, body=body, dates=tuple(dates), organisations=(("Lou", *names),), on_sheet=tuple(names))
    found = check_sheet(facts)
    assert found == check_sheet(facts)
    assert len({check.kind for check in found}) == len(found)
    assert all(check.fix.start is None or 0 <= check.fix.start <= len(body) for check in found)
