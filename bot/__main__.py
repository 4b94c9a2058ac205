"""The command `whoknows`: ask, explain, console, bot, search, add, remove, list, check, text, eval."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from pydantic import ValidationError

from bot import doors
from bot.app import build_answerer, build_retriever, open_folder, open_live
from bot.live import Live
from bot.qa.models import Context
from bot.render.notices import terminal_language
from bot.render.problems import problem_line
from bot.settings import Settings
from corpus.errors import CorpusError
from corpus.shelf import Progress
from corpus.snapshot import Corpus
from retrieval.lexicon import GlossaryError

EXAMPLES = {
    "ask": 'whoknows ask "who has TensorRT experience?"\n  whoknows ask "谁用过 TensorRT？"\n'
    '  whoknows ask --json "who knows CUDA?"',
    "explain": 'whoknows explain "who has TensorRT experience?"\n  whoknows explain "谁用过 TensorRT？"',
    "console": "whoknows console                                  ask in English or Chinese, one question a line\n"
    '  echo \'{"chat": "1", "text": "谁懂扩散模型？"}\' | whoknows console --json',
    "bot": "WHOKNOWS_TELEGRAM_TOKEN=... whoknows bot\n  whoknows bot --profiles ./people     把机器人接到自己的资料上",
    "search": 'whoknows search "loop closure detection"\n  whoknows search -k 3 "回环检测"\n'
    '  echo \'{"text": "车道拓扑"}\' | whoknows search --json',
    "add": 'whoknows add cv.pdf 简历.docx\n  whoknows add scan.pdf --name "Li Lei"      指定姓名',
    "remove": "whoknows remove li-lei\n  whoknows remove 李雷                        移走，不删除",
    "list": "whoknows list\n  whoknows list --profiles ./people           查看名单",
    "check": "whoknows check\n  whoknows check --profiles ./people          检查文件",
    "text": "whoknows text joseph-zhu\n  whoknows text zheng-jintu --profiles ./people   郑晋图的资料原文",
    "eval": "whoknows eval questions.jsonl --profiles ./people\n  whoknows eval questions.jsonl --floor 0.9    达不到则返回 1",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code: 0 done, 1 a fault of files or settings (one line on standard error), 2 wrong usage."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except (CorpusError, GlossaryError) as error:
        return _refused(str(error))
    except ValidationError as error:
        fault = error.errors()[0]
        return _refused(f"setting WHOKNOWS_{'_'.join(map(str, fault['loc'])).upper()}: {fault['msg']}")
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def _refused(message: str) -> int:
    print(f"whoknows: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="whoknows", description="Who knows what, with the line that proves it. 谁会什么，有据可查。"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    ask = _command(commands, "ask", "answer one question 回答一个问题", _ask)
    ask.add_argument("question", nargs="+", help="the question, in English or Chinese 问题，中英文均可")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    explain = _command(commands, "explain", "how an answer comes about 说明回答是怎么得出的", _explain)
    explain.add_argument("question", nargs="+", help="the question, in English or Chinese 问题，中英文均可")
    console = _command(commands, "console", "ask question after question 连续提问", _console)
    console.add_argument("--json", action="store_true", help="read and write one JSON object a line")
    _command(commands, "bot", "run the Telegram bot 运行 Telegram 机器人", _bot)
    search = _command(commands, "search", "the best passages, without judging them 只检索段落", _search)
    search.add_argument("query", nargs="*", help="the words to look for 检索词")
    search.add_argument("-k", type=_positive, default=10, help="how many passages (10)")
    search.add_argument("--json", action="store_true", help="read and write one JSON object a line")
    add = _command(commands, "add", "read files and put them into the folder 添加资料", _add)
    add.add_argument("files", nargs="+", type=Path, help="files, or folders of files 文件或文件夹")
    add.add_argument("--name", help="whose they are, whatever they say 指定姓名")
    remove = _command(commands, "remove", "take people out of the folder 移除资料", _remove)
    remove.add_argument("people", nargs="+", help="names or ids 姓名或编号")
    _command(commands, "list", "who is in the folder 查看名单", _list)
    _command(commands, "check", "what cannot be read, and what to do 检查有问题的文件", _check)
    text = _command(commands, "text", "the text that citations point into 引文所指的原文", _text)
    text.add_argument("profile_id", help="the file's name without its ending")
    gold = _command(commands, "eval", "how many gold questions are answered right 用标准问题评测", _eval)
    gold.add_argument("file", type=Path, help="one JSON object a line 每行一个 JSON")
    gold.add_argument("--floor", type=float, default=0.0, help="exit code 1 below this share (0)")
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str, run: object
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=summary,
        description=summary,
        epilog=f"examples 例子:\n  {EXAMPLES[name]}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument(
        "--profiles", type=Path, metavar="DIR", help="folder of profiles (setting WHOKNOWS_PROFILES) 资料文件夹"
    )
    command.set_defaults(run=run)
    return command


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _settings(options: argparse.Namespace) -> Settings:
    settings = Settings()
    return settings.model_copy(update={"profiles": options.profiles}) if options.profiles else settings


def _opened(settings: Settings) -> Live:
    """The core, following its folder; a file that cannot be read is told, not passed over in silence."""
    live = open_live(settings, _progress())
    _tell(live.corpus)
    return live


def _read(settings: Settings) -> Corpus:
    corpus = open_folder(settings, _progress())
    _tell(corpus)
    return corpus


def _progress() -> Progress | None:
    if not sys.stderr.isatty():
        return None
    from bot.manage import progress  # noqa: PLC0415  # a bar needs a terminal library

    return progress()


def _tell(corpus: Corpus) -> None:
    for problem in corpus.problems:
        print(f"whoknows: {problem_line(problem, terminal_language())}", file=sys.stderr)  # noqa: T201


def _ask(options: argparse.Namespace) -> int:
    from bot import console  # noqa: PLC0415  # the JSON door needs no terminal library

    return console.ask(_opened(_settings(options)), " ".join(options.question), as_json=options.json)


def _explain(options: argparse.Namespace) -> int:
    from bot.qa.explain import explained  # noqa: PLC0415  # no answer needs it
    from bot.render.explanation import lines_of  # noqa: PLC0415

    settings = _settings(options)
    answerer = build_answerer(settings, _read(settings))
    return _print_lines(lines_of(explained(answerer, " ".join(options.question), Context())))


def _console(options: argparse.Namespace) -> int:
    settings = _settings(options)
    live = _opened(settings)
    if options.json:
        return _print_lines(doors.answers(sys.stdin, live))
    from bot import console  # noqa: PLC0415

    return console.converse(live, len(live.corpus.profiles), settings.data_folder)


def _bot(options: argparse.Namespace) -> int:
    from bot.tg.application import run_bot  # noqa: PLC0415  # 0.2 s that the console need not pay

    settings = _settings(options)
    return run_bot(settings, _opened(settings))


def _add(options: argparse.Namespace) -> int:
    from bot import manage  # noqa: PLC0415

    return manage.add(_settings(options), options.files, options.name)


def _remove(options: argparse.Namespace) -> int:
    from bot import manage  # noqa: PLC0415

    return manage.drop(_settings(options), options.people)


def _list(options: argparse.Namespace) -> int:
    from bot import manage  # noqa: PLC0415

    return manage.show(_settings(options))


def _check(options: argparse.Namespace) -> int:
    from bot import manage  # noqa: PLC0415

    return manage.check(_settings(options))


def _search(options: argparse.Namespace) -> int:
    settings = _settings(options)
    corpus = _read(settings)
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
    corpus = _read(_settings(options))
    profile = corpus.profile(options.profile_id)
    if profile is None:
        known = ", ".join(one.profile_id for one in corpus.profiles)
        return _refused(f"no profile {options.profile_id!r}; there are {known}")
    sys.stdout.write(corpus.text_of(profile))
    return 0


def _eval(options: argparse.Namespace) -> int:
    from bot import evaluate  # noqa: PLC0415  # no answer needs it

    settings = _settings(options)
    try:
        golds = evaluate.questions(options.file)
    except evaluate.BadQuestions as error:
        return _refused(str(error))
    corpus = _read(settings)
    found = list(evaluate.outcomes(golds, build_answerer(settings, corpus)))
    _print_lines(evaluate.report(found, corpus))
    return int(evaluate.overall(found).share < options.floor or evaluate.unsliced(found, corpus) > 0)


def _print_lines(lines: object) -> int:
    for line in lines:  # type: ignore[attr-defined]
        print(line, flush=True)  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
