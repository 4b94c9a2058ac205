"""Every knob, typed, read once from the environment and `.env`; `.env.example` lists the same knobs (a test compares)."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

SHIPPED_PROFILES = Path(__file__).resolve().parent.parent / "corpus" / "profiles"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="WHOKNOWS_", env_file=".env", env_ignore_empty=True, extra="ignore")

    profiles: Path = Field(SHIPPED_PROFILES, description="Folder with the profiles, one file a person.")
    data: Path = Field(
        Path("~/.local/share/whoknows"),
        description="Folder for what the program keeps: dictionary cache, line history.",
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
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR.")
