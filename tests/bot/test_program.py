"""The command line: doors, exit codes, one line for whatever is wrong, the same bytes every time."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.__main__ import RUNS, main
from bot.commands import EXAMPLES
from bot.qa.models import Context
from bot.tg.store import FILE, Conversation, Store
from corpus.models import Cut
from tests.support.answers import tensorrt


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str, typed: str = ""
) -> tuple[int, str, str]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8"))
    code = main(arguments)
    out, err = capsys.readouterr()
    return code, out, err


def lines(*objects: object) -> str:
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in objects)


def test_the_json_door_answers_line_by_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed = lines({"chat": "1", "text": "who has TensorRT experience?"}, {"chat": "2", "text": "谁会 Rust？"})
    code, out, err = run(monkeypatch, capsys, "console", "--json", typed=typed)
    first, second = map(json.loads, out.splitlines())
    assert (code, err) == (0, "")
    assert (first["language"], first["intent"], first["verdict"], first["polarity"]) == ("en", "who", "answered", None)
    assert {person["id"] for person in first["people"]} == {"joseph-zhu", "qianhao-zhang", "zheng-jintu"}
    assert [c["n"] for c in first["citations"]] == [n for person in first["people"] for n in person["citations"]]
    assert (second["language"], second["verdict"], second["people"], second["citations"]) == ("zh", "no_evidence", [], [])
    assert first["text"].startswith("Found in all 3 profiles: TensorRT")


def test_the_json_door_has_the_fields_of_its_contract(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(monkeypatch, capsys, "console", "--json", typed=lines({"chat": "1", "text": "谁用过 SLAM？"}))
    answer = json.loads(out)
    fields = "question language intent verdict text polarity count people citations suggestions elapsed_ms"
    assert list(answer) == fields.split()
    assert list(answer["people"][0]) == ["id", "name", "strength", "value", "citations"]
    assert list(answer["citations"][0]) == ["n", "profile", "source", "section", "start", "end", "line", "page", "quote"]


@pytest.mark.parametrize("line", ["not json", "[]", '{"chat": 1, "text": "x"}', '{"text": "x"}', ""])
def test_a_bad_line_is_told_and_the_next_one_answered(
    line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = run(
        monkeypatch, capsys, "console", "--json", typed=f"{line}\n" + lines({"chat": "1", "text": "who knows C++?"})
    )
    bad, good = map(json.loads, out.splitlines())
    assert bad["verdict"] == "invalid"
    assert bad["text"]
    assert good["verdict"] == "answered"


def test_text_is_what_citations_point_into(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(monkeypatch, capsys, "console", "--json", typed=lines({"chat": "1", "text": "谁做过剪枝？"}))
    citations = json.loads(out)["citations"]
    assert citations
    for citation in citations:
        _, text, _ = run(monkeypatch, capsys, "text", citation["profile"])
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_search_gives_the_best_passages_first(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(monkeypatch, capsys, "search", "--json", "-k", "3", typed=lines({"text": "回环检测"}, {"text": "xyzzy"}))
    found, nothing = (json.loads(line)["hits"] for line in out.splitlines())
    assert [hit["profile"] for hit in found][:1] == ["qianhao-zhang"]
    assert [hit["score"] for hit in found] == sorted((hit["score"] for hit in found), reverse=True)
    assert list(found[0]) == ["profile", "source", "section", "start", "end", "score", "quote"]
    assert nothing == []


@pytest.mark.parametrize(
    ("prepare", "told"),
    [
        (lambda folder: folder / "none", "none: no such folder"),
        (lambda folder: folder, ": no profiles here"),
        (
            lambda folder: (folder / "a.md").write_bytes("# Ann\n\n无人机".encode() + b"\xff" + "机器人".encode()) and folder,
            "a.md, line 3: not UTF-8",
        ),
        (lambda folder: (folder / "a.md").touch() or folder, "a.md: the file is empty"),
        (lambda folder: (folder / "a.md").write_text("---\nname: [\n---\nx") and folder, "a.md, line 2: the front matter"),
    ],
)
@pytest.mark.parametrize("command", [["ask", "who?"], ["console"], ["search", "x"], ["text", "a"], ["bot"]])
def test_bad_folders_get_one_line_and_no_traceback(
    prepare, told: str, command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(monkeypatch, capsys, *command, "--profiles", str(prepare(tmp_path)))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("whoknows: ")
    assert told in err


def test_an_unknown_profile_is_told_with_those_there_are(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(monkeypatch, capsys, "text", "nobody")
    assert (code, out) == (1, "")
    assert err == "whoknows: no profile 'nobody'; there are joseph-zhu, qianhao-zhang, zheng-jintu\n"


def test_an_unknown_profile_among_many_is_told_with_a_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(12):
        (tmp_path / f"p{number:02}.md").write_text(f"# Person\n\n{number}\n\np{number}@x.org\n")
    _, _, err = run(monkeypatch, capsys, "text", "nobody", "--profiles", str(tmp_path))
    assert err.endswith("p08, p09, ...\n")


@pytest.mark.parametrize("called", ["Ann Hill CV (1)", "Ann Hill CV (1).md", "ann hill"])
def test_a_person_is_known_by_file_name_and_name(
    called: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "Ann Hill CV (1).md").write_text("# Ann Hill\n")
    assert run(monkeypatch, capsys, "text", called, "--profiles", str(tmp_path)) == (0, "# Ann Hill\n", "")


def test_a_name_of_several_is_told_with_their_ids(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ann.md").write_text("# Ann Hill\n")
    (tmp_path / "bob.md").write_text("# Bob Hill\n")
    code, out, err = run(monkeypatch, capsys, "text", "Hill", "--profiles", str(tmp_path))
    assert (code, out, err) == (1, "", "whoknows: Hill fits several: Ann Hill (ann), Bob Hill (bob); give the id\n")


@pytest.mark.parametrize(
    ("files", "command", "told"),
    [
        (None, "ask", "没有这个文件夹"),
        ({}, "ask", "这里没有资料；请放入以 .docx, .htm, .html, .json, .markdown, .md, .pdf, .txt 结尾的文件"),
        ({"a.md": "---\nname: [\n---\nx"}, "ask", "1 个文件都读不了；a.md 第 2 行：--- 之间的部分不是有效的 YAML"),
        ({"a.md": "# Ann"}, "text", "没有编号 'x'；现有 a"),
    ],
)
def test_what_is_wrong_with_a_folder_is_told_in_chinese_too(
    files: dict[str, str] | None,
    command: str,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    for name, text in (files or {}).items():
        (tmp_path / name).write_text(text)
    folder = tmp_path if files is not None else tmp_path / "none"
    code, _, err = run(monkeypatch, capsys, command, "x", "--profiles", str(folder))
    assert (code, err.count("\n")) == (1, 1)
    assert told in err


@pytest.mark.parametrize(("bad", "shown"), [(3, 3), (5, 4)])
def test_of_many_problems_a_few_are_told(
    bad: int, shown: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ann.md").write_text("# Ann Hill\n\n- Built robots with ROS.\n")
    for number in range(bad):
        (tmp_path / f"bad{number}.png").touch()
    code, _, err = run(monkeypatch, capsys, "ask", "who knows ROS?", "--profiles", str(tmp_path))
    assert (code, len(err.splitlines())) == (0, shown)
    assert ("whoknows: ... and 2 more: whoknows check\n" in err) is (bad == 5)


def test_no_command_gets_the_help(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(monkeypatch, capsys)
    assert (code, out) == (2, "")
    assert "answer one question 回答一个问题" in err


def test_a_home_that_nobody_has_is_told_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WHOKNOWS_DATA", "~nobody-of-this-name/x")
    code, _, err = run(monkeypatch, capsys, "list")
    assert (code, err.count("\n"), err[:10]) == (1, 1, "whoknows: ")


def test_only_a_setting_is_told_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> int:
        Cut.model_validate({})
        return 0

    monkeypatch.setitem(RUNS, "list", broken)
    with pytest.raises(ValidationError):
        main(["list"])


def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("WHOKNOWS_SHOW_CONTACTS", "perhaps")
    code, _, err = run(monkeypatch, capsys, "ask", "who knows C++?")
    assert code == 1
    assert err.startswith("whoknows: setting WHOKNOWS_SHOW_CONTACTS: ")


def test_a_bad_glossary_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "own.toml").write_text('[concepts]\n"a" = "b"\n')
    monkeypatch.setenv("WHOKNOWS_GLOSSARY", str(tmp_path / "own.toml"))
    code, _, err = run(monkeypatch, capsys, "ask", "who knows C++?")
    assert (code, "own.toml" in err) == (1, True)


@pytest.mark.parametrize("question", ["", "x" * 4000, "😀😀", "\x00\x1b[31m", "who", "谁"])
def test_odd_questions_get_a_friendly_line(
    question: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(monkeypatch, capsys, "ask", question)
    assert (code, err) == (0, "")
    assert 10 < len(out) < 200


@pytest.mark.parametrize("command", sorted(EXAMPLES))
def test_help_has_examples_in_both_languages(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    out = capsys.readouterr().out
    assert left.value.code == 0
    assert "examples 例子:" in out
    assert any("\u4e00" <= char <= "\u9fff" for char in out.split("例子:")[1])


def test_the_same_bytes_for_every_hash_seed() -> None:
    def answers(seed: str) -> bytes:
        typed = lines(
            *({"chat": "1", "text": text} for text in ["who has TensorRT experience?", "谁懂扩散模型？", "谁会 Python"])
        )
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-W", "ignore", "-m", "bot", "console", "--json"]
        run = subprocess.run  # our own command
        out = run(command, input=typed.encode(), capture_output=True, check=True, env=environment).stdout
        return b"\n".join(line.rpartition(b"elapsed_ms")[0] for line in out.splitlines())

    first = answers("1")
    assert first.count(b"citations") >= 3
    assert first == answers("2")


def test_feedback_is_printed_as_json_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WHOKNOWS_DATA", str(tmp_path))
    assert main(["feedback"]) == 0
    assert capsys.readouterr().out == ""
    store = Store(tmp_path / FILE)
    answer = tensorrt("谁用过 TensorRT？").model_copy(update={"question": "谁用过 TensorRT？", "answer_id": "1a2b"})
    store.vote(store.keep(Conversation(7, None, 7), "private", 1, Context(), answer), 7, good=True)
    store.close()
    assert main(["feedback"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    kept = {"answer_id": "1a2b", "question": "谁用过 TensorRT？", "language": "zh", "good": True, "words": ""}
    assert json.loads(line).items() >= kept.items()
