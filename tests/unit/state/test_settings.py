"""config.toml: what fits is taken, what does not is named with file and line, and the defaults hold."""

import tomllib
from pathlib import Path

import pytest
from msgspec import inspect

from tui.analysis.engine import DEFAULT_MODEL
from tui.state import Settings, config_path, default_config, load_settings, notebook_path, place_of


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_the_defaults_hold_and_nothing_is_said(config: Path) -> None:
    assert load_settings(config) == (Settings(), ())


def test_what_the_file_says_holds(config: Path) -> None:
    config.write_text(
        'theme = "nord"\nmeasure = 66\nhighlights = ["person", "number"]\n[panel]\n'
        'width = 52\ngrouping = "slot"\n[keys]\n"entity.next" = "e,n"\nquit = ""\n[files]\noutput = "~/facts"\n'
    )
    settings, problems = load_settings(config)
    assert problems == ()
    assert (settings.theme, settings.measure, settings.highlights) == ("nord", 66, ("person", "number"))
    assert (settings.panel.width, settings.panel.grouping, settings.panel.remember) == (52, "slot", True)
    assert settings.keys == {"entity.next": "e,n", "quit": ""}
    assert settings.files.output == "~/facts"


def test_the_printed_file_loads_and_gives_the_defaults(config: Path) -> None:
    config.write_text(default_config(), encoding="utf-8")
    assert load_settings(config) == (Settings(), ())


def test_the_printed_file_has_every_setting_under_a_comment() -> None:
    written = default_config().splitlines()
    for table in (Settings, Settings().panel.__class__, Settings().files.__class__):
        described = inspect.type_info(table)
        assert isinstance(described, inspect.StructType)
        for field in described.fields:
            starts = (f"{field.name} = ", f"[{field.name}]")
            at = next(number for number, line in enumerate(written) if line.startswith(starts))
            assert written[at - 1].startswith("# "), field.name


def test_an_uncommented_example_of_a_key_is_valid(config: Path) -> None:
    config.write_text(default_config().replace('# "entity.next"', '"entity.next"'))
    settings, problems = load_settings(config)
    assert problems == ()
    assert list(settings.keys) == ["entity.next"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("measure = 300", "measure must be a whole number from 40 to 120, not 300; the default, 80, holds."),
        ("measure = 39", "measure must be a whole number from 40 to 120, not 39; the default, 80, holds."),
        ("measure = true", "measure must be a whole number from 40 to 120, not true; the default, 80, holds."),
        ('measure = "80"', 'measure must be a whole number from 40 to 120, not "80"; the default, 80, holds.'),
        ("plain = 1", "plain must be true or false, not 1; the default, false, holds."),
        ('theme = ""', 'theme must be text in quotation marks, and not empty, not ""; the default, "auto", holds.'),
        ('theem = "nord"', "theem is no setting (did you mean theme?)."),
        ("panel = 3", "panel must be a table, as in [panel]; its defaults hold."),
        ("keys = 3", "keys must be a table, as in [keys]; its defaults hold."),
        ("keys = {quit = 1}", "keys.quit must be text in quotation marks, not 1; the default holds."),
        ('panel.grouping = "x"', "one of article, none, order, slot, status"),
        ("plain = 2017-05-24", "plain must be true or false, not 2017-05-24; the default, false, holds."),
        ("plain = {a = 1}", "plain must be true or false, not a table; the default, false, holds."),
    ],
)
def test_a_bad_value_is_named_with_file_and_line_and_the_rest_holds(config: Path, line: str, said: str) -> None:
    config.write_text(f'# mine\n\nmodel = "another"\n{line}\n')
    settings, problems = load_settings(config)
    assert settings == Settings(model="another")
    assert len(problems) == 1
    assert problems[0].startswith(f"{config}, line 4: ")
    assert problems[0].endswith(said) or said in problems[0]


def test_one_unknown_type_in_a_list_gives_the_line_of_the_list(config: Path) -> None:
    config.write_text('theme = "nord"\nhighlights = [\n  "person", # ]\n  "dog",\n]\nmeasure = 7\n')
    _, problems = load_settings(config)
    assert [problem.removeprefix(f"{config}, ").split(" must")[0] for problem in problems] == [
        "line 2: highlights",
        "line 6: measure",
    ]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ('theme = "nord"\nmeasure = = 3\n', ", line 2, is not valid TOML: "),
        ('theme = "nord"\nmeasure = [1, \n', "is not valid TOML: "),
        ("measure = 80\nmeasure = 80\n", "is not valid TOML: Cannot overwrite a value"),
        ("a = " + "[" * 100_000, "nested too deeply"),
        (f"measure = {'9' * 5000}\n", "config.toml "),
        ("#" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_all_defaults_hold(config: Path, content: str, place: str) -> None:
    config.write_text(content)
    settings, problems = load_settings(config)
    assert settings == Settings()
    assert len(problems) == 1
    assert place in problems[0]
    assert problems[0].endswith("; the default settings hold.")


def test_bytes_that_are_no_utf_8_are_named_with_their_line(config: Path) -> None:
    config.write_bytes(b'theme = "nord"\n# caf\xe9\n')
    assert load_settings(config)[1] == (f"{config}, line 2, is not UTF-8 text; the default settings hold.",)


def test_a_byte_order_mark_and_windows_line_ends_are_no_problem(config: Path) -> None:
    config.write_bytes(b'\xef\xbb\xbftheme = "nord"\r\nmeasure = 9\r\n')
    settings, problems = load_settings(config)
    assert settings.theme == "nord"
    assert "line 2: measure" in problems[0]


def test_a_folder_in_the_files_place_is_named(tmp_path: Path) -> None:
    assert load_settings(tmp_path)[1] == (f"{tmp_path} could not be read (Is a directory); the default settings hold.",)


def test_thousands_of_bad_settings_do_not_flood_the_screen(config: Path) -> None:
    config.write_text("".join(f"setting{number} = {number}\n" for number in range(5000)))
    _, problems = load_settings(config)
    assert len(problems) == 21
    assert "line 1: setting0 is no setting" in problems[0]
    assert problems[-1] == f"{config}: 4980 more settings could not be used; the defaults hold."


def test_control_characters_of_a_bad_value_do_not_reach_the_sentence(config: Path) -> None:
    config.write_text('measure = "\\u001b]52;c;AAAA\\u0007"\n"the\\u001bme" = 1\n')
    _, problems = load_settings(config)
    assert len(problems) == 2
    assert not any(character in problem for problem in problems for character in "\x1b\x07")


def test_a_setting_is_found_where_it_stands(config: Path) -> None:
    config.write_text(
        'theme = """\n[keys]\nquit = 1\n"""\n\n[keys]\nquit = "x" # quit = 3\npane.next = "tab"\n"pane.last" = "z"\n'
    )
    assert tomllib.loads(config.read_text())["keys"]["quit"] == "x"
    assert place_of("keys.quit", config) == f"{config}, line 7"
    assert place_of("keys.pane.next", config) == f"{config}, line 8"
    assert place_of("keys.pane.last", config) == f"{config}, line 9"
    assert place_of("keys.open", config) == f"{config}, line 6"
    assert place_of("measure", config) == str(config)
    assert load_settings(config)[0].keys == {"quit": "x", "pane.next": "tab", "pane.last": "z"}


def test_the_folders_can_be_named_by_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path / "mine.toml"))
    monkeypatch.setenv("NEWSREADER_STATE", str(tmp_path))
    assert config_path() == tmp_path / "mine.toml"
    assert notebook_path("/elsewhere") == tmp_path / "notebook.sqlite3"
    (tmp_path / "mine.toml").write_text('theme = "nord"\n')
    assert load_settings()[0].theme == "nord"
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path))
    assert config_path() == tmp_path / "config.toml"


def test_without_the_environment_they_are_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSREADER_CONFIG", raising=False)
    monkeypatch.delenv("NEWSREADER_STATE", raising=False)
    assert config_path().name == "config.toml"
    assert "newsreader" in config_path().parts
    assert notebook_path("/elsewhere") == Path("/elsewhere/notebook.sqlite3")
    assert "newsreader" in notebook_path().parts


def test_the_default_model_is_the_one_that_is_installed() -> None:
    assert Settings().model == DEFAULT_MODEL


def test_by_default_everything_is_highlighted() -> None:
    known = inspect.type_info(Settings.__annotations__["highlights"])
    assert isinstance(known, inspect.Metadata)
    assert isinstance(known.type, inspect.VarTupleType)
    assert isinstance(known.type.item_type, inspect.LiteralType)
    assert set(known.type.item_type.values) == set(Settings().highlights)
