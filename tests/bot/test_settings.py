"""`.env.example` and the README speak of the settings there are, and of no others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
NAMES = {f"WHOKNOWS_{name.upper()}" for name in Settings.model_fields}


def test_the_example_lists_every_setting_once() -> None:
    assert sorted(re.findall(r"^#? ?(WHOKNOWS_\w+)=", EXAMPLE, re.MULTILINE)) == sorted(NAMES)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_the_example_says_what_a_setting_does_in_both_languages(name: str) -> None:
    said = EXAMPLE[: EXAMPLE.index(f"WHOKNOWS_{name.upper()}=")].split("\n\n")[-1]
    assert Settings.model_fields[name].description in " ".join(said.replace("#", "").split())
    assert re.search(r"[\u4e00-\u9fff]", said)


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_the_readme_has_one_table_of_all_settings_with_their_defaults(name: str) -> None:
    (row,) = re.findall(rf"^\| `WHOKNOWS_{name.upper()}` \|(?: (.*?))? \| (.*) \|$", README, re.MULTILINE)
    field = Settings.model_fields[name]
    assert row == (_default(field.default), field.description)


def _default(value: object) -> str:
    """As one would write it into `.env`; nothing where it is empty."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    shown = value.get_secret_value() if isinstance(value, SecretStr) else value
    return f"`{shown}`" if shown else ""


def test_the_readme_names_only_settings_that_exist() -> None:
    assert set(re.findall(r"WHOKNOWS_\w+", README)) <= NAMES


def test_the_example_can_be_used_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text(EXAMPLE, encoding="utf-8")
    assert Settings(_env_file=tmp_path / ".env").show_contacts is True
