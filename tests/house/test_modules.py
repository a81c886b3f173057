"""The rules of the house that no linter states."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.tree import PACKAGES, ROOT, modules, name, tracked, words

VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
MODULES = modules()
PRODUCT = [path for path in MODULES if path.relative_to(ROOT).parts[0] in PACKAGES]
CAUGHT_WHOLE = {"Exception", "BaseException"}


@cache
def tree(path: Path) -> ast.Module:
    """A module's syntax, read once."""
    return ast.parse(path.read_bytes())


def found(path: Path, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
    """Every node of some kinds, however deep."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, kinds))


def test_a_module_has_at_most_300_lines() -> None:
    assert [name(path) for path in MODULES if path.read_bytes().count(b"\n") > 300] == []


def test_a_module_says_what_it_is_for() -> None:
    assert [name(path) for path in MODULES if not ast.get_docstring(tree(path))] == []


def test_a_function_has_at_most_40_lines() -> None:
    long = [
        f"{name(path)}: {node.name}"
        for path in MODULES
        for node in found(path, ast.FunctionDef, ast.AsyncFunctionDef)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.body[0].lineno + 1 > 40
    ]
    assert long == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name(path) for path in MODULES if path.stem in VAGUE] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_public_names_are_listed_in_order(package: str) -> None:
    for node in tree(ROOT / package / "__init__.py").body:
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets):
            names = list(ast.literal_eval(node.value))
            assert names == sorted(names)


def test_a_dataclass_says_that_it_is_slotted() -> None:
    """A bare `@dataclass` outside of errors is a value that anybody could change."""
    bare = [
        f"{name(path)}: {node.name}"
        for path in PRODUCT
        for node in found(path, ast.ClassDef)
        if isinstance(node, ast.ClassDef) and path.stem != "errors" and _is_bare(node)
    ]
    assert bare == []


def test_errors_are_caught_by_name_or_raised_again() -> None:
    whole = [
        f"{name(path)}:{node.lineno}"
        for path in PRODUCT
        for node in found(path, ast.ExceptHandler)
        if isinstance(node, ast.ExceptHandler) and _catches_everything(node) and not _raises(node)
    ]
    assert whole == []


def test_no_test_is_skipped_and_nothing_sleeps() -> None:
    forbidden = ("pytest.mark." + "skip", "pytest." + "skip(", "pytest.mark." + "xfail", "time." + "sleep(")
    assert [f"{name(path)}: {word}" for path in MODULES for word in forbidden if word in words(path)] == []


def test_no_file_names_a_place_of_one_machine() -> None:
    places = ("/wo" + "rk/", "../sha" + "red", "/opt/" + "pypi", "/home/" + "dev", "/ro" + "ot/", "bash" + "_jobs")
    assert [f"{name(path)}: {place}" for path in tracked() for place in places if place in words(path)] == []


def test_what_is_built_is_never_tracked() -> None:
    assert [name(path) for path in tracked() if path.suffix in {".mo", ".qm", ".pyc"}] == []


def _is_bare(node: ast.ClassDef) -> bool:
    return any(isinstance(decorator, ast.Name) and decorator.id == "dataclass" for decorator in node.decorator_list)


def _catches_everything(node: ast.ExceptHandler) -> bool:
    return node.type is None or ast.unparse(node.type) in CAUGHT_WHOLE


def _raises(node: ast.ExceptHandler) -> bool:
    return any(isinstance(part, ast.Raise) for part in ast.walk(node))
