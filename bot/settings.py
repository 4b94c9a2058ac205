"""Every knob, typed, read once from the environment and `.env`; `.env.example` lists the same knobs (a test compares)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from corpus.errors import BadFile

SHIPPED_PROFILES = Path(__file__).resolve().parent.parent / "corpus" / "profiles"


def _apart(value: object) -> object:
    """`"42, -100"` is `["42", "-100"]`, as people write lists in `.env`; blanks alone do as well."""
    return value.replace(",", " ").split() if isinstance(value, str) and value.strip() != "*" else value


Ids = Annotated[frozenset[int], NoDecode, BeforeValidator(_apart)]
AllowList = Annotated[Literal["*"] | frozenset[int], NoDecode, BeforeValidator(_apart)]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="WHOKNOWS_", env_file=".env", env_ignore_empty=True, extra="ignore")

    profiles: Path | None = Field(
        None, description="Folder with the profiles. Without one: `profiles` in the data folder, else the examples that ship."
    )
    data: Path = Field(
        Path("~/.local/share/whoknows"),
        description="Folder for what the program keeps: your people, what was read of them, dictionary cache, line history.",
    )
    glossary: Path | None = Field(None, description="A TOML file of your own words, read after the glossary that ships.")
    show_contacts: bool = Field(
        True,
        description="Show e-mail, phone and messenger ids when asked in private or in a terminal. Never in a group.",
    )
    telegram_token: SecretStr = Field(SecretStr(""), description="The token BotFather gave you.")
    telegram_api: str = Field(
        "https://api.telegram.org", description="Base address of the Bot API server, your own or Telegram's."
    )
    telegram_admins: Ids = Field(
        frozenset(),
        description="Telegram ids of the people who run the bot: they add and remove people. The bot tells you yours.",
    )
    telegram_allowed: AllowList = Field(
        frozenset(), description="Telegram ids of the people and groups that are answered, beside the admins; * for everybody."
    )
    telegram_inline: bool = Field(
        False, description="Answer @bot questions typed in any chat. Their answers can be seen where the bot is no member."
    )
    telegram_uploads: bool = Field(True, description="Take profiles that an admin sends as files in private.")
    telegram_questions_a_minute: int = Field(20, ge=1, description="Of one person; more than that has to wait.")
    telegram_keep_days: int = Field(
        7, ge=1, le=365, description="Days for which an answer is kept so that its buttons work; then it is deleted."
    )
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR.")

    @property
    def data_folder(self) -> Path:
        return expanded(self.data)

    @property
    def own_profiles(self) -> Path:
        """Where `whoknows add` puts files: never among the examples."""
        return expanded(self.profiles) if self.profiles else self.data_folder / "profiles"

    @property
    def profile_folder(self) -> Path:
        """The folder that is asked about: the user's own once somebody is in it."""
        own = self.own_profiles
        return own if self.profiles or _holds_files(own) else SHIPPED_PROFILES


def expanded(path: Path) -> Path:
    """`~/people` as a whole path. Raises BadFile where nobody has such a home."""
    try:
        return path.expanduser()
    except RuntimeError:
        raise BadFile(path, "there is no such home folder; give the whole path (WHOKNOWS_DATA for the data folder)") from None


def _holds_files(folder: Path) -> bool:
    """Hidden files are the program's own: a folder that holds nothing else is empty."""
    return folder.is_dir() and any(not path.name.startswith(".") for path in folder.iterdir())
