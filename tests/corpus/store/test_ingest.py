"""A folder -> profiles and passages; every fault of a file is one line that names the file, and the line in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from corpus.errors import CorpusError, NoProfiles
from corpus.store.ingest import read_folder

SHIPPED = Path(__file__).parents[3] / "corpus" / "profiles"


def written(folder: Path, **files: str | bytes) -> Path:
    """`li_lei_md="text"` is the file li_lei.md."""
    for name, content in files.items():
        stem, _, suffix = name.rpartition("_")
        (folder / f"{stem}.{suffix}").write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_profiles_stand_in_the_order_of_their_file_names(tmp_path: Path) -> None:
    corpus = read_folder(written(tmp_path, b_md="Robots.\n", a_txt="无人机。\n", c_markdown="SLAM.\n"))
    assert [profile.profile_id for profile in corpus.profiles] == ["a", "b", "c"]
    assert [passage.passage_id for passage in corpus.passages] == ["a.txt#0", "b.md#0", "c.markdown#0"]


def test_files_without_a_reader_are_skipped_and_hidden_ones_ignored(tmp_path: Path) -> None:
    folder = written(tmp_path, a_md="Robots.\n", photo_png=b"\x89PNG", notes_TXT="无人机。\n")
    (folder / ".hidden.md").write_text("secret")
    (folder / "folder.md").mkdir()
    corpus = read_folder(folder)
    assert [problem.document_id for problem in corpus.problems] == ["photo.png"]
    assert [profile.profile_id for profile in corpus.profiles] == ["a", "notes"]


def test_profile_is_found_by_its_id(tmp_path: Path) -> None:
    corpus = read_folder(written(tmp_path, a_md="Robots.\n"))
    assert corpus.profile("a") is corpus.profiles[0]
    assert corpus.profile("b") is None


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    folder = written(tmp_path, a_md="# Li Lei\n\nRobots. 无人机。\n")
    first, again = read_folder(folder), read_folder(folder)
    assert first.profiles == again.profiles
    assert list(first.passages) == list(again.passages)


def test_document_knows_its_file_and_the_hash_of_its_bytes(tmp_path: Path) -> None:
    document = read_folder(written(tmp_path, a_md="机器人\r\n")).document("a.md")
    assert (document.source, document.text, document.media_type) == ("a.md", "机器人\n", "text/markdown")
    assert document.sha256 == hashlib.sha256("机器人\r\n".encode()).hexdigest()


@pytest.mark.parametrize("raw", ["一\n二\n", "一\r\n二\r\n", "一\r二\r", "\ufeff一\n二\n", "\ufeff一\r\n二\n"])
def test_text_has_plain_line_ends_and_no_byte_order_mark(raw: str, tmp_path: Path) -> None:
    assert read_folder(written(tmp_path, a_md=raw)).document("a.md").text == "一\n二\n"


def test_front_matter_behind_a_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    raw = "\ufeff---\r\nname: 李雷\r\n---\r\n\r\nRobots.\r\n"
    corpus = read_folder(written(tmp_path, a_md=raw))
    assert corpus.profiles[0].name == "李雷"
    text = corpus.document("a.md").text
    assert [span.of(text) for each in corpus.passages for span in each.sentences] == ["name: 李雷", "Robots."]


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoProfiles, match="no such folder") as raised:
        read_folder(tmp_path / "nowhere")
    assert str(raised.value) == f"{tmp_path / 'nowhere'}: no such folder"


def test_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, a_md="Robots.") / "a.md"
    with pytest.raises(NoProfiles, match=r"a\.md: cannot be read as a folder"):
        read_folder(path)


@pytest.mark.parametrize("files", [{}, {"photo_png": b"x"}])
def test_folder_without_profiles_says_which_files_to_put_there(files: dict[str, bytes], tmp_path: Path) -> None:
    with pytest.raises(NoProfiles, match=r"\.docx, .*\.md, \.pdf, \.txt") as raised:
        read_folder(written(tmp_path, **files))
    assert str(tmp_path) in str(raised.value)


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff", "\r\n"])
def test_empty_file_is_a_problem_and_the_rest_is_read(content: str, tmp_path: Path) -> None:
    corpus = read_folder(written(tmp_path, li_lei_md=content, b_md="无人机。\n"))
    assert [str(problem) for problem in corpus.problems] == ["li_lei.md: the file is empty"]
    assert [profile.profile_id for profile in corpus.profiles] == ["b"]


def test_folder_in_which_nothing_can_be_read_says_why(tmp_path: Path) -> None:
    with pytest.raises(NoProfiles, match=r"not one of 1 files can be read; li_lei\.md: the file is empty"):
        read_folder(written(tmp_path, li_lei_md=""))


@pytest.mark.parametrize(
    ("front", "line"), [("name: [a", 2), ("name: Li Lei\nbio: a: b", 3), ("name: 李雷\n\tskills: 1", 3), ('name: "x', 2)]
)
def test_front_matter_that_is_no_yaml_is_named_with_the_line(front: str, line: int, tmp_path: Path) -> None:
    corpus = read_folder(written(tmp_path, a_md=f"---\n{front}\n---\n\nRobots.\n", b_md="无人机。\n"))
    (problem,) = corpus.problems
    assert str(problem).startswith(f"a.md, line {problem.line}: the front matter")
    assert line <= (problem.line or 0) <= line + 2


@pytest.mark.parametrize("front", ["- a list\n- of words", "just words", "", "3"])
def test_front_matter_that_is_no_mapping_has_no_fields(front: str, tmp_path: Path) -> None:
    folder = written(tmp_path, li_lei_md=f"---\n{front}\n---\n\nRobots.\n")
    assert read_folder(folder).profiles[0].name == "Li Lei"


def test_the_same_content_twice_is_read_once_and_said(tmp_path: Path) -> None:
    corpus = read_folder(written(tmp_path, a_md="无人机。\n", b_md="无人机。\n"))
    assert [profile.profile_id for profile in corpus.profiles] == ["a"]
    assert [str(problem) for problem in corpus.problems] == ["b.md: the same content as a.md; one of the two is enough"]


def test_error_is_one_line_with_path_reason_and_line() -> None:
    error = NoProfiles(Path("a.md"), "broken", 7)
    assert isinstance(error, CorpusError)
    assert (str(error), error.path, error.reason, error.line) == ("a.md, line 7: broken", Path("a.md"), "broken", 7)


def test_shipped_profiles_are_read_each_with_a_name_and_passages() -> None:
    corpus = read_folder(SHIPPED)
    assert "Joseph Zhu" in {profile.name for profile in corpus.profiles}
    assert {passage.profile_id for passage in corpus.passages} == {profile.profile_id for profile in corpus.profiles}
