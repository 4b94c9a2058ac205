"""The whole passage around a quote, contact data cut out of it; and questions completed by a suggestion, through Live."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import open_live
from bot.live import Live
from bot.qa.models import Context
from bot.qa.passages import Around, around
from bot.render import closer
from bot.settings import Settings
from corpus.models import Span

ANN = """# Ann Hill

## Experience

### Fabrikam, Process engineer, 2019 - 2022

- Ran **photolithography** on the night shift.
- Write to ann.hill@example.com or 13800138000 about photolithography masks.
- Trained six operators.

### Contoso, Intern, 2018

- Cleaned benches.
"""
BO = """# 王博

## 工作经历

### 晶远科技，工艺工程师，2019 - 2022

- 负责夜班光刻。
- 微信：wangbo_1990，欢迎讨论光刻胶。
- 带过六名操作员。

## 技能

- Kubernetes、Docker
"""


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory, data_folder: Path) -> Live:
    folder = tmp_path_factory.mktemp("people")
    (folder / "ann-hill.md").write_text(ANN, encoding="utf-8")
    (folder / "wang-bo.md").write_text(BO, encoding="utf-8")
    for name in ("Wei Chen", "Wei Sun"):
        text = f"# {name}\n\n## Education\n\n- {name.split()[1]} College, GPA 3.{len(name)}/4\n"
        (folder / f"{name.lower().replace(' ', '-')}.md").write_text(text, encoding="utf-8")
    return open_live(Settings(data=data_folder, profiles=folder))


@pytest.mark.parametrize(
    ("question", "first", "last", "other"),
    [
        ("what did Ann do with photolithography?", "Ran photolithography", "Trained six operators.", "Cleaned benches"),
        ("王博做过光刻吗？", "负责夜班光刻。", "带过六名操作员。", "Kubernetes"),
    ],
)
def test_the_passage_is_the_whole_job_with_the_quote_in_it(
    live: Live, question: str, first: str, last: str, other: str
) -> None:
    citation = live.answer(question, Context()).citations[0]
    found = live.around(citation, "private")
    assert found
    assert found.quote.of(found.text) == citation.shown
    assert first in found.text
    assert last in found.text
    assert other not in found.text
    assert "*" not in found.text


@pytest.mark.parametrize(
    ("question", "whose", "contacts"),
    [
        ("what did Ann do with photolithography?", "ann-hill", ("ann.hill@example.com", "13800138000")),
        ("王博做过光刻吗？", "wang-bo", ("wangbo_1990",)),
    ],
)
def test_contact_data_are_cut_out_for_a_group_and_shown_in_private(
    live: Live, question: str, whose: str, contacts: tuple[str, ...]
) -> None:
    citation = live.answer(question, Context(), "group").citations[0]
    ours, mine = live.around(citation, "group"), live.around(citation, "private")
    assert ours
    assert mine
    assert citation.profile_id == whose
    assert all(contact in mine.text and contact not in ours.text for contact in contacts)
    assert ours.text.count("…") == len(contacts)
    assert ours.quote.of(ours.text) == citation.shown


def test_a_file_that_says_something_else_now_has_no_passage(live: Live) -> None:
    citation = live.answer("who has done photolithography?", Context()).citations[0]
    assert live.around(citation.model_copy(update={"quote": "something else"}), "private") is None
    assert live.around(citation.model_copy(update={"document_id": "gone.md"}), "private") is None


def test_a_passage_longer_than_a_message_is_cut_around_its_quote(live: Live) -> None:
    answer = live.answer("谁做过光刻？", Context())
    found = live.around(answer.citations[0], "private")
    assert found
    start, end = found.quote.start + 6000, found.quote.end + 6000
    long = Around(text=f"{'前&' * 3000}{found.text}{'后&' * 3000}", quote=Span(start=start, end=end))
    page = closer.passage(answer, 0, long)
    assert f"<b>{answer.citations[0].shown}</b>" in page
    assert "<blockquote>…" in page
    assert "…</blockquote>" in page
    assert 3000 < len(page) <= 4096


@pytest.mark.parametrize("question", ["what is Wei's GPA?", "Wei 的 GPA 是多少？"])
def test_one_of_several_people_of_a_name_is_meant(live: Live, question: str) -> None:
    answer = live.answer(question, Context())
    assert (answer.reason, set(answer.suggestions)) == ("ambiguous_person", {"Wei Chen", "Wei Sun"})
    for name in answer.suggestions:
        meant = live.meant(answer, name, Context(), "private")
        assert (meant.verdict, [finding.name for finding in meant.findings]) == ("answered", [name])
        assert meant.question == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [("has Bob used Docker?", "has 王博 used Docker?"), ("张三会 Docker 吗？", "王博会 Docker 吗？")],
)
def test_somebody_who_is_here_takes_the_place_of_somebody_who_is_not(live: Live, question: str, asked: str) -> None:
    answer = live.answer(question, Context())
    assert answer.reason == "no_such_person"
    meant = live.meant(answer, "王博", Context(), "private")
    assert (meant.question, meant.polarity) == (asked, "yes")


@pytest.mark.parametrize("question", ["who has done photolithography?", "谁做过光刻？"])
def test_an_understood_question_is_answered_again_and_explained(live: Live, question: str) -> None:
    answer = live.answer(question, Context())
    assert answer.asked
    again = live.again(answer.asked, "group")
    assert {finding.name for finding in again.findings} == {"Ann Hill", "王博"}
    found = live.explain(answer)
    assert found.answer.answer_id == answer.answer_id
    assert {person.name for person in found.people if person.chosen} == {"Ann Hill", "王博"}
    assert "example.com" not in found.model_dump_json()
    assert set(live.people()) == {"Ann Hill", "王博", "Wei Chen", "Wei Sun"}


def test_a_follow_up_is_answered_again_with_what_was_filled_in(live: Live) -> None:
    first = live.answer("王博做过光刻吗？", Context())
    second = live.answer("那 Docker 呢？", Context().after(first))
    assert second.asked
    assert [finding.name for finding in live.again(second.asked, "group").findings] == ["王博"]


def test_a_quote_outside_of_every_section_is_its_own_passage(live: Live) -> None:
    citation = live.answer("谁做过光刻？", Context()).citations[0]
    document = live.corpus.document(citation.document_id).model_copy(update={"cuts": (), "entries": ()})
    found = around(document, citation, hide_contacts=True)
    assert found
    assert (found.text, found.quote.of(found.text)) == (citation.shown, citation.shown)
