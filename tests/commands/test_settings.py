"""Settings survive what people and programs do to their file."""

from pathlib import Path

from desktop.work.preferences import BadSetting, Settings, home, load, save, set_aside


def test_a_file_that_is_missing_is_all_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "nowhere").settings == Settings()


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    save(tmp_path / "new", "last_workspace", "/a \"strange\" 'place'\n")
    assert load(tmp_path / "new").settings.last_workspace == "/a \"strange\" 'place'\n"


def test_saving_keeps_comments_order_and_unknown_keys(tmp_path: Path) -> None:
    before = '# mine\nauthor = "Hélène"\nfuture = [1, 2]\n\n[window]\nwide = true\n'
    (tmp_path / "settings.toml").write_text(before, "utf-8")
    save(tmp_path, "author", "Zoé")
    assert (tmp_path / "settings.toml").read_text("utf-8") == before.replace("Hélène", "Zoé")


def test_a_bad_value_is_reported_and_the_default_stands(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('language = "tlh"\nauthor = 3\nlast_workspace = "/w"\n', "utf-8")
    loaded = load(tmp_path)
    assert loaded.settings == Settings(last_workspace="/w")
    assert loaded.problems == (BadSetting("author", "3"), BadSetting("language", "tlh"))


def test_a_damaged_file_is_reported_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"\xff\xfe = [")
    assert load(tmp_path).problems == (BadSetting("", "settings.toml"),)


def test_the_home_is_where_the_variable_says(tmp_path: Path) -> None:
    assert home({"FABRIQUE_HOME": str(tmp_path)}) == tmp_path
    assert home({}).name == "fabrique"


def test_a_damaged_file_is_set_aside_and_a_new_one_begun(tmp_path: Path) -> None:
    damaged = 'author = "\\xff"\n'
    for name in ("settings.damaged.toml", "settings.damaged1.toml"):
        (tmp_path / "settings.toml").write_text(damaged, "utf-8")
        assert load(tmp_path).damaged
        assert set_aside(tmp_path) == tmp_path / name
        save(tmp_path, "last_workspace", "/w")
        assert load(tmp_path).problems == ()
        assert (tmp_path / name).read_text("utf-8") == damaged
