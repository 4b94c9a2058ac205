"""A folder -> profiles and passages; every fault of a file is one line that names the file, and the line in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from corpus.errors import CorpusError, DuplicateProfile, NoProfiles, UnreadableSource
from corpus.ingest import read_folder, read_profile, read_text

SHIPPED = Path(__file__).parents[2] / "corpus" / "profiles"


def written(folder: Path, **files: str | bytes) -> Path:
    """`li_lei_md="text"` is the file li_lei.md."""
    for name, content in files.items():
        stem, _, suffix = name.rpartition("_")
        (folder / f"{stem}.{suffix}").write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_profiles_stand_in_the_order_of_their_file_names(tmp_path: Path) -> None:
    corpus = read_folder(written(tmp_path, b_md="Robots.\n", a_txt="无人机。\n", c_markdown="SLAM.\n"))
    assert [profile.profile_id for profile in corpus.profiles] == ["a", "b", "c"]
    assert [passage.passage_id for passage in corpus.passages] == ["a#0", "b#0", "c#0"]


def test_files_without_a_reader_are_skipped_and_hidden_ones_ignored(tmp_path: Path) -> None:
    folder = written(tmp_path, a_md="Robots.\n", photo_png=b"\x89PNG", notes_TXT="无人机。\n")
    (folder / ".hidden.md").write_text("secret")
    (folder / "folder.md").mkdir()
    corpus = read_folder(folder)
    assert [path.name for path in corpus.skipped] == ["photo.png"]
    assert [profile.profile_id for profile in corpus.profiles] == ["a", "notes"]


def test_profile_is_found_by_its_id(tmp_path: Path) -> None:
    corpus = read_folder(written(tmp_path, a_md="Robots.\n"))
    assert corpus.profile("a") is corpus.profiles[0]
    assert corpus.profile("b") is None


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    folder = written(tmp_path, a_md="# Li Lei\n\nRobots. 无人机。\n")
    assert read_folder(folder) == read_folder(folder)


def test_document_knows_its_file_and_the_hash_of_its_text(tmp_path: Path) -> None:
    document = read_profile(written(tmp_path, a_md="机器人\r\n") / "a.md")[0].document
    assert (document.source, document.text, document.media_type) == ("a.md", "机器人\n", "text/markdown")
    assert document.sha256 == hashlib.sha256("机器人\n".encode()).hexdigest()


@pytest.mark.parametrize("raw", ["一\n二\n", "一\r\n二\r\n", "一\r二\r", "\ufeff一\n二\n", "\ufeff一\r\n二\n"])
def test_text_has_plain_line_ends_and_no_byte_order_mark(raw: str, tmp_path: Path) -> None:
    assert read_text(written(tmp_path, a_md=raw) / "a.md") == "一\n二\n"


def test_front_matter_behind_a_byte_order_mark_and_windows_line_ends_is_read(tmp_path: Path) -> None:
    raw = "\ufeff---\r\nname: 李雷\r\n---\r\n\r\nRobots.\r\n"
    profile, passages = read_profile(written(tmp_path, a_md=raw) / "a.md")
    assert profile.name == "李雷"
    assert [span.of(profile.document.text) for each in passages for span in each.sentences] == ["name: 李雷", "Robots."]


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
    with pytest.raises(NoProfiles, match=r"\.md, \.markdown, \.txt") as raised:
        read_folder(written(tmp_path, **files))
    assert str(tmp_path) in str(raised.value)


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff", "\r\n"])
def test_empty_file_is_named(content: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"li_lei\.md: the file is empty"):
        read_folder(written(tmp_path, li_lei_md=content))


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"\xff\xfe", 1),
        ("一\n二\n".encode() + b"\xd6\xd0\n", 3),
        ("一\r\n二\r\n".encode() + "三".encode("gb18030"), 3),
        ("简历\n".encode("utf-16"), 1),
    ],
)
def test_file_that_is_not_utf_8_is_named_with_the_line(raw: bytes, line: int, tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=rf"a\.txt, line {line}: not UTF-8") as raised:
        read_folder(written(tmp_path, a_txt=raw))
    assert (raised.value.line, raised.value.path.name) == (line, "a.txt")


@pytest.mark.parametrize(
    ("front", "line"), [("name: [a", 2), ("name: Li Lei\nbio: a: b", 3), ("name: 李雷\n\tskills: 1", 3), ('name: "x', 2)]
)
def test_front_matter_that_is_no_yaml_is_named_with_the_line(front: str, line: int, tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"a\.md, line \d+: the front matter") as raised:
        read_folder(written(tmp_path, a_md=f"---\n{front}\n---\n\nRobots.\n"))
    assert raised.value.line is not None
    assert line <= raised.value.line <= line + 2


@pytest.mark.parametrize("front", ["- a list\n- of words", "just words", "", "3"])
def test_front_matter_that_is_no_mapping_has_no_fields(front: str, tmp_path: Path) -> None:
    folder = written(tmp_path, li_lei_md=f"---\n{front}\n---\n\nRobots.\n")
    assert read_folder(folder).profiles[0].name == "Li Lei"


def test_two_files_of_one_id_are_both_named(tmp_path: Path) -> None:
    with pytest.raises(DuplicateProfile, match=r"a\.txt: same profile id as a\.md"):
        read_folder(written(tmp_path, a_md="Robots.", a_txt="无人机。"))


def test_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"gone\.md: cannot be read \(No such file"):
        read_text(tmp_path / "gone.md")


def test_every_error_is_a_corpus_error_with_path_reason_and_line() -> None:
    for kind in (NoProfiles, UnreadableSource, DuplicateProfile):
        error = kind(Path("a.md"), "broken", 7)
        assert isinstance(error, CorpusError)
        assert (str(error), error.path, error.reason, error.line) == ("a.md, line 7: broken", Path("a.md"), "broken", 7)


def test_shipped_profiles_are_read_each_with_a_name_and_passages() -> None:
    corpus = read_folder(SHIPPED)
    assert "Joseph Zhu" in {profile.name for profile in corpus.profiles}
    assert {passage.profile_id for passage in corpus.passages} == {profile.profile_id for profile in corpus.profiles}
