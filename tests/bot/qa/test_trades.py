"""What somebody says to be holds for every job, where nobody has the whole topic."""

from __future__ import annotations

from pathlib import Path

from retrieval.lexicon import Glossary
from tests.bot.people import answerer_of, asked

ANN = """
    # Ann Bell

    Sign language interpreter, Leeds

    ## Experience

    ### Freelance, 2015 - now

    - Over 240 court hearings.
    """
BO = """
    # 薄远

    手语翻译，杭州

    ## 工作经历

    ### 自由职业，2015 - 今

    - 法庭开庭 240 场。
    """
CY = """
    # Cy Dorn

    Baker, York

    ## Experience

    ### Court bakery, 2015 - now

    - Bread for court hearings.
    """


def test_a_trade_at_the_top_counts_at_every_job(tmp_path: Path, glossary: Glossary) -> None:
    core = answerer_of(tmp_path, glossary, ann=ANN, bo=BO, cy=CY)
    found = asked(core, "Who has been a sign language interpreter at court hearings?")
    assert "ann" in found
    assert "cy" not in found


def test_where_somebody_lives_is_no_trade(tmp_path: Path, glossary: Glossary) -> None:
    core = answerer_of(tmp_path, glossary, ann=ANN, cy=CY)
    assert asked(core, "Who bakes bread in Leeds?") == {}
