"""The command line of `whoknows`: what may be typed, with an example of everything in both languages."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.render.notices import say

Run = Callable[[argparse.Namespace], int]

EXAMPLES = {
    "ask": 'whoknows ask "who has TensorRT experience?"\n  whoknows ask "谁用过 TensorRT？"\n'
    '  whoknows ask --json "who knows CUDA?"',
    "matrix": 'whoknows matrix CUDA TensorRT "loop closure"\n  whoknows matrix 扩散模型 剪枝 --png 谁会什么.png',
    "timeline": "whoknows timeline joseph-zhu\n  whoknows timeline 郑晋图 --png 经历.png",
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
    "feedback": "whoknows feedback                                 what people said of the bot's answers\n"
    "  whoknows feedback > feedback.jsonl                导出大家对回答的评价",
    "eval": "whoknows eval questions.jsonl --profiles ./people\n  whoknows eval questions.jsonl --floor 0.9    达不到则返回 1",
}


def parser_of(runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """The parser of every command; `run` of its options is what to call with them, None where no command was typed."""
    parser = argparse.ArgumentParser(
        prog="whoknows", description="Who knows what, with the line that proves it. 谁会什么，有据可查。"
    )
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(metavar="COMMAND")
    ask = _command(commands, "ask", "answer one question 回答一个问题", runs)
    ask.add_argument("question", nargs="+", help="the question, in English or Chinese 问题，中英文均可")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON")
    matrix = _command(commands, "matrix", "people by topics 多人多主题对照", runs)
    matrix.add_argument("topics", nargs="+", help="the topics, divided by blanks or commas 主题，以空格或逗号隔开")
    timeline = _command(commands, "timeline", "somebody's jobs and schools 工作和学习经历", runs)
    timeline.add_argument("name", nargs="+", help="whose, by name or id 姓名或编号")
    for pictured in (matrix, timeline):
        pictured.add_argument("--png", type=Path, metavar="FILE", help="draw it into this file 画成图片")
    explain = _command(commands, "explain", "how an answer comes about 说明回答是怎么得出的", runs)
    explain.add_argument("question", nargs="+", help="the question, in English or Chinese 问题，中英文均可")
    console = _command(commands, "console", "ask question after question 连续提问", runs)
    console.add_argument("--json", action="store_true", help="read and write one JSON object a line")
    _command(commands, "bot", "run the Telegram bot 运行 Telegram 机器人", runs)
    search = _command(commands, "search", "the best passages, without judging them 只检索段落", runs)
    search.add_argument("query", nargs="*", help="the words to look for 检索词")
    search.add_argument("-k", type=_positive, default=10, help="how many passages (10)")
    search.add_argument("--json", action="store_true", help="read and write one JSON object a line")
    add = _command(commands, "add", "read files and put them into the folder 添加资料", runs)
    add.add_argument("files", nargs="+", type=Path, help="files, or folders of files 文件或文件夹")
    add.add_argument("--name", type=_name, help="whose they are, whatever they say 指定姓名")
    remove = _command(commands, "remove", "take people out of the folder 移除资料", runs)
    remove.add_argument("people", nargs="+", help="names, ids or files 姓名、编号或文件")
    _command(commands, "list", "who is in the folder 查看名单", runs)
    _command(commands, "check", "what cannot be read, and what to do 检查有问题的文件", runs)
    text = _command(commands, "text", "the text that citations point into 引文所指的原文", runs)
    text.add_argument("profile_id", help="the file's name without its ending, or a name 编号或姓名")
    _command(commands, "feedback", "what people said of the bot's answers, as JSON lines 导出评价", runs)
    gold = _command(commands, "eval", "how many gold questions are answered right 用标准问题评测", runs)
    gold.add_argument("file", type=Path, help="one JSON object a line 每行一个 JSON")
    gold.add_argument("--floor", type=float, default=0.0, help="exit code 1 below this share (0)")
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str, runs: Mapping[str, Run]
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
    command.set_defaults(run=runs[name])
    return command


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not name or not name.isprintable():
        raise argparse.ArgumentTypeError(say("no_name_given"))
    return name
