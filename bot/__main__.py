"""The command `whoknows`: ask, matrix, timeline, explain, console, bot, search, add, remove, list, check and more."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from pydantic import ValidationError

from bot import doors
from bot.app import build_answerer, build_retriever, open_folder, open_live
from bot.commands import Run, parser_of
from bot.live import Live
from bot.qa.models import Context, Language
from bot.qa.understanding import language_of
from bot.render.notices import names_of, say, terminal_language
from bot.render.problems import error_line, problem_line
from bot.settings import Settings
from corpus.errors import BadFile
from corpus.snapshot import Corpus
from corpus.store.intake import people_called
from corpus.store.shelf import Progress

PROBLEMS_SHOWN = 3
"""Before an answer; `whoknows check` shows them all."""
PEOPLE_SHOWN = 10


class BadSetting(Exception):
    """A setting that cannot be what it is; the message names it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 done, 1 a fault of files or settings (one line on standard error), 2 wrong usage."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    parser = parser_of(RUNS)
    options = parser.parse_args(arguments)
    if not options.run:
        parser.print_help(sys.stderr)
        return 2
    try:
        return _run(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _run(options: argparse.Namespace) -> int:
    try:
        with _bar() as options.told:
            return int(options.run(options))
    except BadSetting as error:
        return _refused(str(error))
    except BrokenPipeError:
        raise
    except (BadFile, OSError) as error:
        return _refused(error_line(error, terminal_language()))


def _bar() -> AbstractContextManager[Progress | None]:
    if not sys.stderr.isatty():
        return nullcontext()
    from bot.manage import progress  # noqa: PLC0415  # a bar needs a terminal library

    return progress()


def _refused(message: str) -> int:
    print(f"whoknows: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201
    return 1


def _settings(options: argparse.Namespace) -> Settings:
    try:
        settings = Settings()
    except ValidationError as error:
        fault = error.errors()[0]
        name = f"WHOKNOWS_{'_'.join(map(str, fault['loc'])).upper()}"
        raise BadSetting(say("setting", name=name, fault=fault["msg"])) from None
    return settings.model_copy(update={"profiles": options.profiles}) if options.profiles else settings


def _opened(options: argparse.Namespace, settings: Settings) -> Live:
    """The core, following its folder; a file that cannot be read is told, not passed over in silence."""
    if sys.stderr.isatty() and not any(settings.data_folder.glob("dictionary-*.sqlite")):
        print(f"whoknows: {say('preparing')}", file=sys.stderr)  # noqa: T201
    live = open_live(settings, options.told)
    _tell(live.corpus)
    return live


def _read(options: argparse.Namespace, settings: Settings) -> Corpus:
    corpus = open_folder(settings, options.told)
    _tell(corpus)
    return corpus


def _tell(corpus: Corpus) -> None:
    lines = [problem_line(problem, terminal_language()) for problem in corpus.problems[:PROBLEMS_SHOWN]]
    if more := len(corpus.problems) - len(lines):
        lines.append(say("more_problems", count=more))
    for line in lines:
        print(f"whoknows: {line}", file=sys.stderr)  # noqa: T201


def _ask(options: argparse.Namespace) -> int:
    from bot import console  # noqa: PLC0415  # the JSON door needs no terminal library

    return console.ask(_opened(options, _settings(options)), " ".join(options.question), as_json=options.json)


def _matrix(options: argparse.Namespace) -> int:
    from bot.render import matrix as words  # noqa: PLC0415

    live = _opened(options, _settings(options))
    topics = tuple(options.topics) if len(options.topics) > 1 else live.topics_in(options.topics[0])
    matrix = live.matrix(topics, _language_of(" ".join(topics)))
    if not (options.png and matrix.topics):
        return _print_lines([words.text_of(matrix)])
    from bot.pictures import matrix_png  # noqa: PLC0415  # the drawing library, only where a picture is asked for

    return _drawn(options.png, matrix_png(matrix), words.caption(matrix))


def _timeline(options: argparse.Namespace) -> int:
    from bot.render import timeline as words  # noqa: PLC0415

    name = " ".join(options.name)
    timeline = _opened(options, _settings(options)).timeline(name, _language_of(name))
    if not (options.png and timeline.bars):
        return _print_lines([words.text_of(timeline)])
    from bot.pictures import timeline_png  # noqa: PLC0415

    return _drawn(options.png, timeline_png(timeline), words.caption(timeline))


def _drawn(file: Path, picture: bytes, caption: str) -> int:
    file.write_bytes(picture)
    return _print_lines([caption])


def _language_of(words: str) -> Language:
    """Chinese where the words are, else the terminal's."""
    return "zh" if language_of(words) == "zh" else terminal_language()


def _explain(options: argparse.Namespace) -> int:
    from bot.qa.explain import explained  # noqa: PLC0415  # no answer needs it
    from bot.render.explanation import lines_of  # noqa: PLC0415

    settings = _settings(options)
    answerer = build_answerer(settings, _read(options, settings))
    return _print_lines(lines_of(explained(answerer, " ".join(options.question), Context())))


def _console(options: argparse.Namespace) -> int:
    settings = _settings(options)
    live = _opened(options, settings)
    if options.json:
        return _print_lines(doors.answers(sys.stdin, live))
    from bot import console  # noqa: PLC0415

    return console.converse(live, len(live.corpus.profiles), settings.data_folder)


def _bot(options: argparse.Namespace) -> int:
    from bot.tg.application import run_bot  # noqa: PLC0415  # 0.2 s that the console need not pay

    settings = _settings(options)
    return run_bot(settings, _opened(options, settings))


def _add(options: argparse.Namespace) -> int:
    from bot import manage  # noqa: PLC0415

    return manage.add(_settings(options), options.files, options.name, options.told)


def _remove(options: argparse.Namespace) -> int:
    from bot import manage  # noqa: PLC0415

    return manage.drop(_settings(options), options.people)


def _list(options: argparse.Namespace) -> int:
    from bot import manage  # noqa: PLC0415

    return manage.show(_settings(options), options.told)


def _check(options: argparse.Namespace) -> int:
    from bot import manage  # noqa: PLC0415

    return manage.check(_settings(options), options.told)


def _search(options: argparse.Namespace) -> int:
    settings = _settings(options)
    corpus = _read(options, settings)
    lexicon, index = build_retriever(settings, corpus)
    if options.json:
        return _print_lines(doors.hits(sys.stdin, lexicon, index, corpus, options.k, show_contacts=settings.show_contacts))
    if not options.query:
        return _refused("search for what? 要检索什么？")
    found = doors.hits(
        [json.dumps({"text": " ".join(options.query)})], lexicon, index, corpus, options.k, show_contacts=settings.show_contacts
    )
    for hit in json.loads(next(found))["hits"]:
        print(f"{hit['score']:7.3f}  {hit['source']} · {hit['section']}\n{' '.join(hit['quote'].split())}\n")  # noqa: T201
    return 0


def _text(options: argparse.Namespace) -> int:
    corpus = _read(options, _settings(options))
    found = people_called(corpus, options.profile_id)
    if not found:
        known = [one.profile_id for one in corpus.profiles]
        people = ", ".join(known[:PEOPLE_SHOWN]) + ("" if len(known) <= PEOPLE_SHOWN else ", ...")
        return _refused(say("no_profile", name=options.profile_id, people=people))
    if len(found) > 1:
        return _refused(say("several_called", name=options.profile_id, people=names_of(found)))
    sys.stdout.write(corpus.text_of(found[0]))
    return 0


def _feedback(options: argparse.Namespace) -> int:
    from bot.tg.store import FILE, Store, feedback_lines  # noqa: PLC0415  # no answer needs it

    path = _settings(options).data_folder / FILE
    if not path.exists():  # nobody has run the bot here
        return 0
    store = Store(path)
    try:
        return _print_lines(feedback_lines(store))
    finally:
        store.close()


def _eval(options: argparse.Namespace) -> int:
    from bot import evaluate  # noqa: PLC0415  # no answer needs it

    settings = _settings(options)
    golds = evaluate.questions(options.file)
    corpus = _read(options, settings)
    found = list(evaluate.outcomes(golds, build_answerer(settings, corpus)))
    _print_lines(evaluate.report(found, corpus))
    return int(evaluate.overall(found).share < options.floor or evaluate.unsliced(found, corpus) > 0)


def _print_lines(lines: object) -> int:
    for line in lines:  # type: ignore[attr-defined]
        print(line, flush=True)  # noqa: T201
    return 0


RUNS: dict[str, Run] = {
    "ask": _ask,
    "matrix": _matrix,
    "timeline": _timeline,
    "explain": _explain,
    "console": _console,
    "bot": _bot,
    "search": _search,
    "add": _add,
    "remove": _remove,
    "list": _list,
    "check": _check,
    "text": _text,
    "feedback": _feedback,
    "eval": _eval,
}


if __name__ == "__main__":
    sys.exit(main())
