"""The front matter of a Markdown file: whose page it is."""

from __future__ import annotations

from typing import Any

import yaml

from corpus.errors import UnreadableFile


def front_matter(body: str) -> dict[str, Any]:
    """The fields as a mapping. Raises UnreadableFile where they are no valid YAML."""
    try:
        fields = yaml.safe_load(body)
    except yaml.YAMLError as error:
        line = error.problem_mark.line + 2 if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark else 1
        raise UnreadableFile("the front matter between the --- lines is not valid YAML", line) from None
    return fields if isinstance(fields, dict) else {}
