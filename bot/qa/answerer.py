"""The answerer: a question in, an answer with its citations out. Synchronous, pure, the same bytes every time."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.qa.asked import Asked, World, unclear
from bot.qa.citing import Citer, Sources
from bot.qa.evidence import Judge
from bot.qa.examples import Known, examples
from bot.qa.followup import readings
from bot.qa.lines import Lines
from bot.qa.matrix import Matrix, matrix_of, topics_in
from bot.qa.matter import Matter, Reading
from bot.qa.models import Answer, Audience, Citation, Context, Intent, Language, Question
from bot.qa.names import Names
from bot.qa.passages import Around, around
from bot.qa.phrases import FAINT, GENERIC
from bot.qa.premises import unfounded
from bot.qa.quoted import from_quotes
from bot.qa.replies import REPLIES
from bot.qa.replies.conditions import fulfilling
from bot.qa.replies.detail import detail
from bot.qa.replies.nearest import not_so, nothing_said
from bot.qa.timeline import Timeline, timeline_of, whose
from bot.qa.understanding import Knowledge, read
from corpus.snapshot import Corpus
from retrieval.analysis import atoms_in, atoms_of
from retrieval.lexicon import Glossary, Lexicon, Spelling
from retrieval.lexicon.dictionary import Dictionary
from retrieval.lexicon.meaning import Meaning
from retrieval.lexicon.sounds import Sounds
from retrieval.matching import Occurrences
from retrieval.models import Alternative, Group
from retrieval.postings import Postings

_SAID = frozenset({"answered", "withheld"})
EXAMPLES_KEPT = 64
"""A greeting is asked for often, and costs some thirty questions to make."""


class Answerer:
    """Answers about one corpus; a changed folder makes a new one. `now` is the month up to which what goes on is counted."""

    def __init__(
        self,
        corpus: Corpus,
        postings: Postings,
        glossary: Glossary,
        dictionary: Dictionary | None = None,
        *,
        show_contacts: bool,
        now: datetime.date | None = None,
    ) -> None:
        today = now or datetime.datetime.now(tz=datetime.UTC).date()
        spelling = Spelling(postings.words, postings.organisations)
        sounds = Sounds(postings.words, postings.runs, dictionary) if dictionary else None
        meaning = Meaning(glossary, dictionary, sounds, postings.passages) if dictionary and sounds else None
        occurrences = Occurrences(corpus.passages, postings.passages)
        self._corpus, self._show_contacts, self._glossary, self._occurrences = corpus, show_contacts, glossary, occurrences
        self.names = Names(corpus.profiles, dictionary.is_english) if dictionary else Names(corpus.profiles)
        self.examples = lru_cache(EXAMPLES_KEPT)(self._tried_examples)
        """Questions that have an answer here, in a language; of the person of one document, if it is given."""
        self.world = World(
            corpus=corpus,
            lexicon=Lexicon(glossary, spelling, GENERIC, FAINT, meaning),
            judge=Judge(corpus, occurrences),
            lines=Lines(corpus, occurrences),
            sources=Sources(corpus),
            now=today.year * 12 + today.month - 1,
            conditions=fulfilling,
        )
        self._matter = Matter(self.world.lexicon, corpus)

    def answer(self, text: str, context: Context, audience: Audience = "private") -> Answer:
        """The answer to `text`. `context` is what this conversation asked before; contact data stay out of groups."""
        tried = list(self._tried(text, context, audience))
        answer, reading = tried[-1]
        if not self._answers(answer, reading):
            answer = self._already_quoted(reading, context, audience) or self._unanswered(tried, audience)
        return answer.model_copy(update={"question": text, "answer_id": self._id(text, context, audience)})

    def _already_quoted(self, reading: Reading, context: Context, audience: Audience) -> Answer | None:
        """From the quotes of the answer before, where the question is about nothing else."""
        if reading.own or not reading.carried or not context.previous:
            return None
        return from_quotes(self._asked(reading.question, audience), context.previous)

    def _unanswered(self, tried: list[tuple[Answer, Reading]], audience: Audience) -> Answer:
        """That nothing is said, of a reading that joins no two matters if there is one."""
        plain = [(answer, reading) for answer, reading in tried if not reading.own or not reading.carried] or tried
        found = next((answer for answer, _ in plain if answer.verdict not in _SAID), None)
        return found or nothing_said(self._asked(plain[0][1].question, audience), plain[0][1].question.whole)

    def matrix(self, topics: Iterable[str], language: Language, audience: Audience = "private") -> Matrix:
        """People by topics, as a chat is answered that asks after each of them."""
        return matrix_of(topics, language, lambda text: self.answer(text, Context(), audience))

    def topics_in(self, text: str) -> tuple[str, ...]:
        """The topics of a line of them."""
        return topics_in(text, self.world.lexicon)

    def timeline(self, name: str, language: Language, audience: Audience = "private") -> Timeline:
        """The jobs and schools of the person of this name, or of this profile."""
        question = whose(name, language, self.names, self._knowledge)
        return timeline_of(self._asked(question, audience))

    def considered(self, text: str, context: Context, audience: Audience = "private") -> list[Answer]:
        """The answer to each way to read the question, up to the first that has one."""
        return [answer for answer, _ in self._tried(text, context, audience)]

    def _tried(self, text: str, context: Context, audience: Audience) -> Iterator[tuple[Answer, Reading]]:
        question = read(text, self.names, self._knowledge)
        for reading in readings(question, context, self.names.people, self._matter):
            answer = self._answered(reading.question, audience)
            yield answer, reading
            if self._answers(answer, reading):
                return

    def _answers(self, answer: Answer, reading: Reading) -> bool:
        """True where something was found, and it holds what the question was read to be about."""
        return answer.verdict == "withheld" or (answer.verdict == "answered" and self._matter.holds(answer, reading))

    def _tried_examples(self, language: Language, document_id: str | None) -> tuple[str, ...]:
        known = Known(self._corpus, self.world.lexicon, self._holding, lambda text: self.answer(text, Context(), "group"))
        return examples(known, language, document_id)

    def _holding(self, text: str) -> int:
        """How many passages hold all words of a text, or other names for them."""
        held = [self._occurrences.candidates(group) for group in self.world.lexicon.query(text).groups if group.weight]
        return len(set.intersection(*held)) if held else 0

    def again(self, question: Question, audience: Audience) -> Answer:
        """The answer to a question that has been understood before, for others who may read it: no context is needed."""
        answer = self._answered(question, audience)
        return answer.model_copy(update={"answer_id": self._id(question.model_dump_json(), Context(), audience)})

    def around(self, citation: Citation, audience: Audience) -> Around | None:
        """What stands around a quote; None where the file is another one by now."""
        if citation.document_id not in self._corpus.versions:
            return None
        document = self._corpus.document(citation.document_id)
        return around(document, citation, hide_contacts=self._hides_contacts(audience))

    def _hides_contacts(self, audience: Audience) -> bool:
        return audience == "group" or not self._show_contacts

    def _answered(self, question: Question, audience: Audience) -> Answer:
        if question.reason:
            return unclear(question)
        asked = self._asked(question, audience)
        if question.clauses and not question.people and not any(map(asked.can_be_told, question.topics)):
            reason = "no_topic" if question.kind.value in {"who", "count", "superlative"} else "not_understood"
            if (
                not (question.want and question.everyone)
                and not question.bound
                and not question.fates
                and question.kind is not Intent.SUPERLATIVE
            ):
                return asked.unclear(reason)
        if question.near:
            return detail(asked) or nothing_said(asked, question.whole)
        if name := unfounded(asked):
            return not_so(asked, name)
        return REPLIES[question.kind](asked)

    def _citer(self, audience: Audience) -> Citer:
        return Citer(self.world.sources, hide_contacts=self._hides_contacts(audience))

    def _asked(self, question: Question, audience: Audience) -> Asked:
        return Asked(self.world, question, self._citer(audience))

    @property
    def _knowledge(self) -> Knowledge:
        return Knowledge(self.knows, self._fits, self._is_word, lambda words: self._glossary.knows(atoms_in(words)))

    def _is_word(self, word: str) -> bool:
        """True for a word of the profiles, the glossary or the dictionary."""
        return self.knows(word) or self.world.lexicon.is_word(word)

    def knows(self, name: str) -> bool:
        """True for a word of the profiles or of the glossary: no name of somebody who is not here."""
        atoms = tuple(atom.term for atom in atoms_of(name))
        alternative = Alternative(text=name, terms=atoms, atoms=atoms)
        group = Group(text=name, alternatives=(alternative,))
        stands = (self._occurrences.find(group, number) for number in self._occurrences.candidates(group))
        return self._glossary.knows(atoms) or any(stands)

    def _fits(self, profile_id: str, words: str) -> float:
        """How much of the words a profile holds, in the line that holds most."""
        profile = self._corpus.profile(profile_id)
        groups = self.world.lexicon.query(words).groups
        lines = self.world.lines.about(groups, profile, enough=0.0, names=False) if profile else []
        return lines[0].score if lines else 0.0

    def _id(self, text: str, context: Context, audience: Audience) -> str:
        """Of the question, of what it was asked after, and of all contents: on the same index it gives the same answer."""
        before = context.previous.answer_id if context.previous else ""
        seed = "\0".join([text, before, str(context.age), audience, str(self.world.now), self._corpus.fingerprint])
        return hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:8]
