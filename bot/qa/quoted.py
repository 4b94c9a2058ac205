"""A follow-up that the quotes of the answer before hold the value of: after a list of awards, "when?" asks for their dates."""

from __future__ import annotations

from bot.qa.asked import Asked
from bot.qa.models import Answer, Citation, Finding, Intent
from bot.qa.values import SPANS
from bot.qa.wants import WANTS

_AT_MOST = 3


def from_quotes(asked: Asked, before: Answer) -> Answer | None:
    """The quotes before that hold a date, with the dates; None where another value is asked for, or none of them has one."""
    want = WANTS.get(asked.question.want)
    if want is None or want.kind is not Intent.WHEN:
        return None
    findings = [found for finding in before.findings if (found := _dated(asked, finding, want.value))]
    return asked.answer(findings) if findings else None


def _dated(asked: Asked, finding: Finding, sort: str) -> Finding | None:
    still = [citation for citation in finding.citations if _stands(asked, citation)]
    dated = [(citation, value) for citation in still if (value := _date_in(citation, sort))][:_AT_MOST]
    if not dated:
        return None
    values = " / ".join(dict.fromkeys(value for _, value in dated))
    return finding.model_copy(update={"citations": tuple(one for one, _ in dated), "value": values, "computed": None})


def _stands(asked: Asked, citation: Citation) -> bool:
    """True where the file still says so: it may have changed since the answer before."""
    documents = {one.document_id: one for profile in asked.people for one in asked.world.corpus.documents_of(profile)}
    document = documents.get(citation.document_id)
    return document is not None and citation.span.of(document.text) == citation.quote


def _date_in(citation: Citation, sort: str) -> str:
    return next((span.of(citation.quote) for span in SPANS[sort](citation.quote)), "")
