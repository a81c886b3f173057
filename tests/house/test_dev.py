"""The one door to the project."""

import subprocess
from pathlib import Path

from tests.house.tree import ROOT

COMMANDS = ("run", "test", "check", "soak", "screenshots", "bench")


def dev(*words: str, place: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ./dev by its own bash, with nothing but the environment given."""
    return subprocess.run(
        ["bash", str(place / "dev"), *words],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", **environment},
    )


def test_help_names_every_command() -> None:
    answer = dev("help")
    assert answer.returncode == 0
    assert all(f"\n  {command} " in answer.stdout for command in COMMANDS)


def test_an_unknown_command_is_refused_with_the_list() -> None:
    answer = dev("danse")
    assert answer.returncode == 2
    assert "usage" in answer.stderr


def test_the_readme_names_only_commands_that_exist() -> None:
    page = (ROOT / "README.md").read_text("utf-8")
    named = {line.split()[1] for line in page.split("\n") if line.startswith("    ./dev ")}
    assert named <= set(COMMANDS)
    assert named


def test_without_a_python_and_without_root_one_line_says_what_to_install(tmp_path: Path) -> None:
    """In a folder of its own, with commands that stand for a machine where Python is missing."""
    place = tmp_path / "project"
    place.mkdir()
    (place / "dev").write_bytes((ROOT / "dev").read_bytes())
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("bash", "dirname", "mkdir", "cat", "flock"):
        found = subprocess.run(["/bin/sh", "-c", f"command -v {tool}"], capture_output=True, text=True, check=False)
        if found.stdout.strip():
            (tools / tool).symlink_to(found.stdout.strip())
    for tool, script in {"id": "echo 1000", "apt-get": "exit 1"}.items():
        (tools / tool).write_text(f"#!/bin/sh\n{script}\n")
        (tools / tool).chmod(0o755)
    answer = subprocess.run(
        [str(tools / "bash"), str(place / "dev"), "check"],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": str(tools)},
    )
    assert answer.returncode == 3
    assert [line for line in answer.stderr.split("\n") if "apt-get" in line] == [
        "sudo apt-get install -y python3 python3-venv"
    ]
