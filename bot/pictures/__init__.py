"""Matrix and timeline -> PNG. Pillow comes in with this package, so import it only where a picture is asked for."""

from bot.pictures.matrix import matrix_png
from bot.pictures.timeline import timeline_png

__all__ = ["matrix_png", "timeline_png"]
