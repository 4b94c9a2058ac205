"""A file that hangs, crashes or fills the memory of its worker is one line; the files after it are read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from corpus.models import Document
from corpus.snapshot import Problem
from corpus.store import sandbox, worker
from corpus.store.files import File, list_folder
from corpus.store.sandbox import GAVE_UP, read_all

MALICIOUS = """
import os, sys, time
from pathlib import Path
from corpus.store import worker
from corpus.readers import plaintext
real = plaintext.read_plaintext
def read(raw):
    if raw.startswith(b"hang"): time.sleep(1000)
    if raw.startswith(b"die"): os._exit(9)
    if raw.startswith(b"fill"): bytearray(10 ** 11)
    if raw.startswith(b"spin"):
        while True: pass
    if raw.startswith(b"break"): raise RuntimeError("a fault of the reader")
    if raw.startswith(b"write"): os.write(os.open(os.environ["OUTSIDE"], os.O_CREAT | os.O_WRONLY), b"x")
    if raw.startswith("打印".encode()): print("a stray line", flush=True); os.write(1, b"another\\n")
    return real(raw)
def lie(path, document_id):
    said, told = path.read_text(encoding="utf-8"), honest(path, document_id)
    if said == "lie": return "no document"
    if said == "swap": return told.replace("b.txt", "c.txt")
    if said == "blame": return '["c.txt", "the file is empty", null, true]'
    if said == "twice": return told + "\\n" + told
    if said == "late": answers.write("no document\\n"); answers.flush(); time.sleep(1)
    if said == "outside": return told.replace('"end":7', '"end":8')
    return told
honest, worker.answer = worker.answer, lie
answers = worker.own_output()
worker.own_output = lambda: answers
plaintext.read_plaintext = read
worker.CPU_SECONDS = 1
worker.main()
"""


@pytest.fixture
def malicious(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers whose reader of plain text does what the file says."""
    start = subprocess.Popen

    def popen(_: list[str], **options: object) -> object:
        return start([sys.executable, "-c", MALICIOUS], **options)

    monkeypatch.setattr(sandbox.subprocess, "Popen", popen)


def read(folder: Path, **texts: str) -> dict[str, Document | Problem]:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return {file.document_id: result for file, result in read_all(list_folder(folder).files)}


def text_of(result: Document | Problem) -> str:
    assert isinstance(result, Document), result
    return result.text


def given_up(document_id: str) -> Problem:
    return Problem(document_id, GAVE_UP, lasting=False)


def test_every_file_is_read_and_the_workers_are_gone(tmp_path: Path) -> None:
    found = read(tmp_path, **{f"a{number}": f"机器人 {number}" for number in range(20)})
    assert sorted(found) == sorted(f"a{number}.txt" for number in range(20))
    assert all(isinstance(one, Document) and one.text == f"机器人 {name[1:-4]}" for name, one in found.items())


def test_no_files_need_no_worker() -> None:
    assert list(read_all([])) == []


@pytest.mark.usefixtures("malicious")
@pytest.mark.parametrize("fault", ["die", "spin", "lie", "swap", "blame", "twice", "late", "outside"])
def test_worker_that_dies_or_lies_is_replaced(fault: str, tmp_path: Path) -> None:
    found = read(tmp_path, a="Robots.", b=fault, c="无人机。")
    assert found["b.txt"] == given_up("b.txt")
    assert text_of(found["a.txt"]) == "Robots."
    assert text_of(found["c.txt"]) == "无人机。"


@pytest.mark.usefixtures("malicious")
def test_what_a_reader_prints_is_not_taken_for_an_answer(tmp_path: Path) -> None:
    found = read(tmp_path, a="Robots.", b="打印机 printers.", c="无人机。")
    assert [text_of(found[name]) for name in ("a.txt", "b.txt", "c.txt")] == ["Robots.", "打印机 printers.", "无人机。"]


@pytest.mark.usefixtures("malicious")
def test_worker_that_waits_for_ever_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "DEADLINE", 3.0)
    found = read(tmp_path, a="hang", b="无人机。")
    assert found["a.txt"] == given_up("a.txt")
    assert text_of(found["b.txt"]) == "无人机。"


@pytest.mark.usefixtures("malicious")
@pytest.mark.parametrize(
    ("fault", "reason"),
    [("fill", "takes more memory than a profile may"), ("break", "cannot be understood (RuntimeError)")],
)
def test_fault_of_a_reader_is_a_line_and_the_worker_goes_on(fault: str, reason: str, tmp_path: Path) -> None:
    found = read(tmp_path, a=fault, b="无人机。")
    problem = found["a.txt"]
    assert isinstance(problem, Problem)
    assert problem.reason.startswith(reason)
    assert not problem.lasting
    assert text_of(found["b.txt"]) == "无人机。"


@pytest.mark.usefixtures("malicious")
@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_nothing_can_be_written_from_a_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = tmp_path.parent / "outside.txt"
    monkeypatch.setenv("OUTSIDE", str(outside))
    found = read(tmp_path, a="write", b="无人机。")
    assert isinstance(found["a.txt"], Problem)
    assert not outside.exists() or outside.stat().st_size == 0


def test_file_that_is_too_large_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Robots.")
    monkeypatch.setattr(worker, "LARGEST", 3)
    assert "not a profile" in worker.answer(path, "a.txt")


def test_file_that_went_in_between_is_a_line(tmp_path: Path) -> None:
    ((_, result),) = read_all([File("gone.txt", tmp_path / "gone.txt", (0, 0, 0, 0))])
    assert isinstance(result, Problem)
    assert result.reason.startswith("cannot be read (No such file")
    assert not result.lasting


def test_what_a_reader_says_of_the_bytes_is_lasting(tmp_path: Path) -> None:
    assert read(tmp_path, a="") == {"a.txt": Problem("a.txt", "the file is empty", lasting=True)}


def test_relative_path_is_read_from_where_the_program_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("简历.txt").write_text("无人机。", encoding="utf-8")
    ((_, result),) = read_all([File("简历.txt", Path("简历.txt"), (0, 0, 0, 0))])
    assert text_of(result) == "无人机。"


def test_generator_that_is_left_early_leaves_no_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def popen(*command: object, **options: object) -> object:
        started.append(start(*command, **options))
        return started[-1]

    monkeypatch.setattr(sandbox.subprocess, "Popen", popen)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Robots.")
    reading = read_all(list_folder(tmp_path).files)
    next(reading)
    reading.close()
    assert started
    assert all(process.poll() is not None for process in started)
