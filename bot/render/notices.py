"""What the commands of the terminal say, English and Chinese side by side; the terminal's own language decides."""

from __future__ import annotations

import os
from collections.abc import Iterable

from bot.qa.models import Language
from corpus.models import Profile

NOTICES: dict[str, dict[Language, str]] = {
    "added": {"en": "added {file}: {name} (passages: {passages})", "zh": "已添加 {file}：{name}（{passages} 段）"},
    "replaced": {"en": "replaced {file}: {name} (passages: {passages})", "zh": "已更新 {file}：{name}（{passages} 段）"},
    "already": {"en": "already there: {file} ({name})", "zh": "已经有了：{file}（{name}）"},
    "named_after_file": {"en": "named after the file, it says no name", "zh": "文件里没写姓名，以文件名为准"},
    "examples_hidden": {
        "en": "from now on your own people are asked about, no longer the examples",
        "zh": "从现在起只在你自己的资料里查找，不再包括示例",
    },
    "removed": {"en": "removed {name}: {file} is now in {place}", "zh": "已移除 {name}：{file} 移到了 {place}"},
    "nobody_called": {
        "en": "nobody is called {name}; `whoknows list` shows who is there",
        "zh": "没有叫 {name} 的人；whoknows list 可查看名单",
    },
    "several_called": {"en": "{name} fits several: {people}; give the id", "zh": "叫 {name} 的不止一位：{people}；请用编号"},
    "no_name": {
        "en": "{file}: says no name, read as {name}; `whoknows add --name` gives one",
        "zh": "{file}：没写姓名，按“{name}”处理；可用 whoknows add --name 指定",
    },
    "little": {
        "en": "{file}: says little: only {passages} passage(s)",
        "zh": "{file}：内容很少，只有 {passages} 段",
    },
    "more_problems": {"en": "... and {count} more: whoknows check", "zh": "…… 还有 {count} 个：whoknows check"},
    "no_profile": {"en": "no profile {name!r}; there are {people}", "zh": "没有编号 {name!r}；现有 {people}"},
    "no_name_given": {"en": "--name needs a name", "zh": "--name 后面要写姓名"},
    "setting": {"en": "setting {name}: {fault}", "zh": "设置 {name}：{fault}"},
    "checked": {
        "en": "{people} people, {files} files read, {problems} with problems",
        "zh": "{people} 人，读入 {files} 个文件，{problems} 个有问题",
    },
    "preparing": {"en": "preparing the dictionaries, this once", "zh": "首次使用，正在准备词典"},
    "reading": {"en": "reading", "zh": "读取中"},
    "column_id": {"en": "id", "zh": "编号"},
    "column_name": {"en": "name", "zh": "姓名"},
    "column_files": {"en": "files", "zh": "文件"},
    "column_passages": {"en": "passages", "zh": "段落"},
}


def say(notice: str, **values: object) -> str:
    return NOTICES[notice][terminal_language()].format(**values)


def names_of(profiles: Iterable[Profile]) -> str:
    return ", ".join(f"{profile.name} ({profile.profile_id})" for profile in profiles)


def terminal_language() -> Language:
    """Chinese where the locale is: the first of the variables that is set decides, as POSIX has it."""
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "zh" if locale.lower().startswith("zh") else "en"
