"""The Telegram front: the only package that knows the library python-telegram-bot."""
