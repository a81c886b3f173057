"""The rules of the house that no linter states."""

import ast
from pathlib import Path

import pytest

from tests.house.tree import PACKAGES, ROOT, modules, name, tracked, words

VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
MODULES = modules()
PRODUCT = [path for path in MODULES if path.relative_to(ROOT).parts[0] in PACKAGES]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_has_at_most_300_lines(path: Path) -> None:
    assert path.read_bytes().count(b"\n") <= 300


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_bytes()))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_function_is_shorter_than_40_lines(path: Path) -> None:
    long = [
        node.name
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.body[0].lineno + 1 > 40
    ]
    assert not long


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_module_has_a_name_that_says_nothing(path: Path) -> None:
    assert path.stem not in VAGUE


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_public_names_are_listed_in_order(path: Path) -> None:
    for node in ast.parse(path.read_bytes()).body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets):
            names = ast.literal_eval(node.value)
            assert list(names) == sorted(names)


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_data_that_crosses_an_edge_is_frozen_and_slotted(path: Path) -> None:
    """A dataclass is a value: what changes is a class with methods."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ClassDef) and path.stem != "errors":
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Name) and decorator.id == "dataclass":
                    pytest.fail(f"{node.name} is not frozen and slotted")


@pytest.mark.parametrize("path", PRODUCT, ids=name)
def test_errors_are_caught_by_name_or_raised_again(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ExceptHandler) and not any(isinstance(part, ast.Raise) for part in ast.walk(node)):
            caught = ast.unparse(node.type) if node.type else "BaseException"
            assert caught not in {"Exception", "BaseException"}, f"line {node.lineno}"


def test_no_test_is_skipped_and_nothing_sleeps() -> None:
    forbidden = ("pytest.mark." + "skip", "pytest." + "skip(", "pytest.mark." + "xfail", "time." + "sleep(")
    found = [f"{name(path)}: {word}" for path in MODULES for word in forbidden if word in words(path)]
    assert not found


def test_no_file_names_a_place_of_one_machine() -> None:
    places = ("/wo" + "rk/", "../sha" + "red", "/opt/" + "pypi", "/home/" + "dev", "/ro" + "ot/", "bash" + "_jobs")
    found = [f"{name(path)}: {place}" for path in tracked() for place in places if place in words(path)]
    assert not found


def test_what_is_built_is_never_tracked() -> None:
    assert not [name(path) for path in tracked() if path.suffix in {".mo", ".qm", ".pyc"}]
