"""Names of drafts and the register: linked, made once, or left to a person."""

from documents.reading import Action
from storage import lists
from storage.defaults import new_id
from storage.model import Kind, Operation, Write
from tests.documents.reading.workspaces import Group


def person(our: Group, name: str) -> None:
    write = Write(new_id(), kind=Kind.PERSON, sets={"title": name})
    our.workspace.perform(lambda _reader: Operation("create", (write,)))


def sheet(title: str, people: str) -> str:
    return f"---\ntitle: {title}\nréférent CA: {people}\n---\n"


def test_a_known_person_is_linked_whatever_the_order_and_case(our: Group) -> None:
    person(our, "Chloé Sécher")
    our.take(our.file("a.md", sheet("A", "SECHER Chloe")))
    assert our.people() == ["Chloé Sécher"]


def test_two_drafts_that_name_the_same_person_make_one(our: Group) -> None:
    our.take(our.file("a.md", sheet("A", "Lou Martin")), our.file("b.md", sheet("B", "MARTIN Lou")))
    assert our.people() == ["Lou Martin"]


def test_two_possible_people_are_asked_about_and_none_is_taken(our: Group) -> None:
    person(our, "Lou Martin")
    person(our, "Lou Martin")
    proposal, _changes = our.take(our.file("a.md", sheet("A", "Lou Martin")))
    (name,) = proposal.names
    assert (name.action, name.target, len(name.possible)) == (Action.SKIP, None, 2)
    (record,) = our.sheets()
    assert not record.elements("board_referents")
    with our.workspace.reader() as reader:
        assert [(each.field, each.raw) for each in lists.open_questions(reader)] == [("board_referents", "Lou Martin")]
    assert len(our.people()) == 2


def test_a_service_among_contributors_is_an_organisation(our: Group) -> None:
    our.take(our.file("a.md", "---\ntitle: A\ncontributeurs: [Service mobilités, Lou Martin]\n---\n"))
    assert (our.people(), our.organisations()) == (["Lou Martin"], ["Service mobilités"])


def test_a_register_of_the_same_import_gives_acronyms_and_employers(our: Group) -> None:
    organisations = our.file("o.csv", "Organisme;Sigle;Catégorie\nLa Grande Maille;LGM;association\n")
    people = our.file("p.csv", "Personne;Organisme;Rôle\nLou Martin;LGM;CA\n")
    our.take(our.file("a.md", "---\ntitle: A\npartenaires: [lgm]\n---\n"), organisations, people)
    with our.workspace.reader() as reader:
        assert [(each.name, each.acronym, each.sheets) for each in lists.organisations(reader)] == [
            ("La Grande Maille", "LGM", 1)
        ]
        assert [(each.name, each.organisation, each.network_role) for each in lists.people(reader)] == [
            ("Lou Martin", "La Grande Maille", "board")
        ]
    assert our.propose(our.folder).does_nothing


def test_a_register_read_again_changed_completes_its_entry(our: Group) -> None:
    path = our.file("p.csv", "Personne;Courriel;Alias\nLou Martin;l@m.fr;Loulou\n")
    our.take(path)
    our.file("p.csv", "Personne;Courriel;Alias\nLou Martin;lou@m.fr;Loulou\nInès Roy;i@r.fr;\n")
    proposal, _changes = our.take(path)
    assert [(name.name, name.action) for name in proposal.names] == [
        ("Lou Martin", Action.UPDATE),
        ("Inès Roy", Action.CREATE),
    ]
    assert our.people() == ["Inès Roy", "Lou Martin"]
