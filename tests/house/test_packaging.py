"""What a newcomer, an installer and a package index rely on."""

import re
import tomllib
from importlib.metadata import entry_points

import pytest

from tests.house.tree import ROOT

PACKAGES = ("commands", "desktop", "documents", "search", "sharing", "storage", "wiki")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK = (ROOT / "requirements.lock").read_text("utf-8")


@pytest.mark.parametrize("package", PACKAGES)
def test_each_package_has_a_readme_of_one_page(package: str) -> None:
    page = (ROOT / package / "README.md").read_text("utf-8")
    assert page.startswith(f"# {package}")
    assert page.count("\n") <= 100


@pytest.mark.parametrize("package", PACKAGES)
def test_each_package_has_a_surface(package: str) -> None:
    assert (ROOT / package / "__init__.py").is_file()


@pytest.mark.parametrize("package", [package for package in PACKAGES if package not in {"desktop", "sharing"}])
def test_each_package_names_its_errors(package: str) -> None:
    assert (ROOT / package / "errors.py").is_file()


@pytest.mark.parametrize("folder", ["sharing", "installer"])
def test_what_is_not_built_yet_has_no_code(folder: str) -> None:
    assert [path.name for path in (ROOT / folder).rglob("*.py") if path.name != "__init__.py"] == []


def test_every_package_goes_into_the_wheel() -> None:
    packed = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert set(packed) == {*PACKAGES, "resources"}


def test_the_program_is_installed_under_its_name() -> None:
    scripts = entry_points(group="console_scripts", name="fabrique")
    assert {script.value for script in scripts} == {"commands.app:main"}


def test_every_requirement_is_in_the_lock_with_hashes() -> None:
    wanted = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["build-system"]["requires"],
    ]
    locked = {
        match[1]: match[0]
        for match in re.finditer(r"^([a-z0-9-]+)==.*(?:\n    --hash=sha256:[0-9a-f]{64}.*)+", LOCK, re.MULTILINE)
    }
    missing = [words for words in wanted if re.split(r"[<>=!~ ;\[]", words, maxsplit=1)[0] not in locked]
    assert not missing


def test_the_lock_names_no_place_to_load_from() -> None:
    assert not re.findall(r"https?:|file:|--(?:extra-)?index-url|--find-links", LOCK)


def test_the_licence_is_the_gpl() -> None:
    assert PROJECT["project"]["license"] == "GPL-3.0-or-later"
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text("utf-8")
