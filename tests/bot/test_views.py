"""`whoknows matrix` and `whoknows timeline`: text without --png, a picture and its caption with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.live import Live
from bot.qa.answerer import Answerer
from corpus.snapshot import Corpus
from corpus.store.files import Listing
from corpus.store.ingest import Memory, read_listing
from retrieval.lexicon import Glossary
from retrieval.postings import postings_of

PNG = b"\x89PNG\r\n\x1a\n"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


@pytest.mark.parametrize(
    ("topics", "opening"),
    [
        (["CUDA", "loop closure"], "2 of 3 profiles: CUDA, loop closure\n\n"),
        (["CUDA, loop closure"], "2 of 3 profiles: CUDA, loop closure\n\n"),
        (["CUDA TensorRT"], "3 of 3 profiles: CUDA, TensorRT\n\n"),
        (["扩散模型", "剪枝"], "3 份资料中有 3 份提到：扩散模型、剪枝\n\n"),
        (["扩散模型、剪枝"], "3 份资料中有 3 份提到：扩散模型、剪枝\n\n"),
    ],
)
def test_matrix_is_listed(topics: list[str], opening: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "matrix", *topics).startswith(opening)


@pytest.mark.parametrize(
    ("name", "opening"), [(["qianhao", "zhang"], "Jobs and schools of Qianhao Zhang"), (["郑晋图"], "郑晋图的工作和学习经历")]
)
def test_timeline_is_listed(name: list[str], opening: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "timeline", *name).startswith(opening)


@pytest.mark.parametrize(
    ("command", "caption"),
    [
        (["matrix", "CUDA", "SLAM"], "2 of 3 profiles: CUDA, SLAM\nCUDA: 郑晋图 (hands-on)\nSLAM: Qianhao Zhang (hands-on)\n"),
        (["matrix", "剪枝", "无人机"], "3 份资料中有 2 份提到：剪枝、无人机\n"),
        (["timeline", "zheng-jintu"], "Jobs and schools of 郑晋图"),
        (["timeline", "郑晋图"], "郑晋图的工作和学习经历"),
    ],
)
def test_picture_is_drawn_into_the_file_and_its_caption_printed(
    command: list[str], caption: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = run(capsys, *command, "--png", str(tmp_path / "图.png"))
    assert out.startswith(caption)
    assert (tmp_path / "图.png").read_bytes().startswith(PNG)


@pytest.mark.parametrize(
    "command", [["matrix", "thanks"], ["matrix", "谢谢"], ["timeline", "Peter", "Pan"], ["timeline", "王小明"]]
)
def test_where_there_is_nothing_to_draw_the_reason_is_printed(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(run(capsys, *command, "--png", str(tmp_path / "a.png"))) > 10
    assert not (tmp_path / "a.png").exists()


def test_file_that_cannot_be_written_is_told_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", "CUDA", "--png", str(tmp_path / "none" / "a.png")]) == 1
    out, err = capsys.readouterr()
    assert (out, err) == ("", f"whoknows: {tmp_path}/none/a.png: No such file or directory\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    people = tmp_path / "people"
    people.mkdir()
    (people / "ann.md").write_text(
        "# Ann Hill\n\n## Experience\n\n### Globex, Engineer, 2019 - 2021\n\n- Built robots with ROS.\n"
    )
    return people


def follow(folder: Path, glossary: Glossary, look: Callable[[Path, Listing], None] = lambda *_: None) -> Live:
    def read(folder: Path, listing: Listing) -> Corpus:
        look(folder, listing)
        return read_listing(folder, listing, Memory())

    return Live(lambda: folder, read, lambda corpus: Answerer(corpus, postings_of(corpus), glossary, show_contacts=True))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_matrix_and_timeline_follow_the_folder(language: str, folder: Path, glossary: Glossary) -> None:
    live = follow(folder, glossary)
    assert [person.name for person in live.matrix(["ROS"], language).people] == ["Ann Hill"]
    assert [bar.organisation for bar in live.timeline("Ann", language).bars] == ["Globex"]
    (folder / "ann.md").write_text("# Ann Hill\n\n## Experience\n\n### Initech, Engineer, 2019 - 2021\n\n- Built submarines.\n")
    assert live.matrix(["ROS"], language).people == ()
    assert [bar.organisation for bar in live.timeline("Ann", language).bars] == ["Initech"]


def test_file_that_changes_while_it_is_quoted_is_read_again(folder: Path, glossary: Glossary) -> None:
    live = follow(folder, glossary)
    answerer = live._moment.answerer

    def changed_meanwhile(topics: list[str], *_: object) -> object:
        made = Answerer.matrix(answerer, topics, "en")
        (folder / "ann.md").write_text("# Ann Hill\n\n- Wrote ROS drivers.\n")
        return made

    answerer.matrix = changed_meanwhile  # type: ignore[method-assign]
    quotes = [citation.shown for citation in live.matrix(["ROS"], "en").citations]
    assert quotes == ["Wrote ROS drivers."]
