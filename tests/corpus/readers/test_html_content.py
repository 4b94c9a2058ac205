"""What of a page is content, and what is hidden, moves the page or stands around it."""

from __future__ import annotations

import pytest

from tests.corpus.readers.web_pages import FILLER, around


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>.x{}</style>",
        "<template><p>x</p></template>",
        "<noscript>x</noscript>",
        "<!-- x -->",
        "<?php x ?>",
        "<p hidden>x</p>",
        '<div style="color:red; DISPLAY : none">x</div>',
        '<span style="visibility:hidden">x</span>',
        "<svg><title>x</title></svg>",
        "<select><option>x</select>",
        "<textarea>x</textarea>",
        "<button>x</button>",
        '<a role="button">x</a>',
        '<i class="material-icons">mail</i>',
        '<i class="fa" aria-hidden="true">mail</i>',
        '<span aria-hidden="true">✉</span>',
        "<nav><a href=/>Home</a></nav>",
        '<div class="navbar">Home</div>',
        '<div id="cookie-banner">We use cookies</div>',
        '<div class="consent">We use cookies</div>',
        '<a class="skip-link">Skip</a>',
        '<form><label>Your name</label><input value="x"></form>',
        '<div role="navigation">x</div>',
    ],
)
def test_what_is_hidden_or_moves_the_page_is_no_text(hidden: str) -> None:
    assert around(f"<p>before{hidden}after</p>{hidden}{FILLER}") in (["P beforeafter"], ["P before", "P after"])


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ('<p><span aria-hidden="true">Head nurse</span><span class="visually-hidden">Head nurse</span></p>', ["P Head nurse"]),
        ('<p><i aria-hidden="true">x</i><span class="sr-only">E-mail: </span>a@b.cn</p>', ["P E-mail: a@b.cn"]),
        ('<nav><a href="mailto:a@b.cn">a@b.cn</a></nav>', ["P a@b.cn"]),
        ('<div hidden="until-found">护理</div>', ["P 护理"]),
        ('<p class="naval">Navy</p>', ["P Navy"]),
        ("<header><h1>Li Na</h1></header><aside>C++</aside><footer>a@b.cn</footer>", ["H1 Li Na", "P C++", "P a@b.cn"]),
    ],
)
def test_what_only_looks_like_machinery_is_kept(inside: str, lines: list[str]) -> None:
    assert around(inside + FILLER) == lines


@pytest.mark.parametrize("opening", ["<form>", "<nav>", '<div class="nav">', '<div role="dialog">', '<div id="cookie">'])
def test_page_that_is_machinery_by_name_as_a_whole_is_read(opening: str) -> None:
    assert around(opening + "<p>护士</p>" + FILLER) == ["P 护士"]


MAINS = ["<main>", "<article>", '<div id="content">', '<div role="main">']


@pytest.mark.parametrize("opening", MAINS)
def test_machinery_beside_the_main_part_is_left_out_and_the_person_is_kept(opening: str) -> None:
    machinery = [
        '<p><a href="/r/1">王先生 Java开发</a> 推荐</p>',
        "<footer>Made with Hugo</footer>",
        '<div class="related">Ms Example, welder</div>',
        '<div class="site-footer">版权所有</div>',
    ]
    kept = [
        "<header><a href=/>Li Na</a></header>",
        "<div><h1>李娜</h1></div>",
        "<div>Skills: C++</div>",
        '<div class="share"><a href="tel:1">1</a></div>',
    ]
    lines = ["P Li Na", "H1 李娜", "P Skills: C++", "P 1"]
    closing = "</" + opening.strip("<>").split(maxsplit=1)[0] + ">"
    assert around("".join(machinery + kept) + f"<div>{opening}<footer>急诊</footer>{FILLER * 3}{closing}</div>") == [
        *lines,
        "P 急诊",
    ]


def test_where_the_main_part_is_not_most_of_the_page_or_not_one_all_is_read() -> None:
    beside = '<div class="related">2014 Skerry Trust</div>'
    assert around(f"<main>护理</main>{beside}{FILLER}") == ["P 护理", "P 2014 Skerry Trust"]
    assert around(f"<article>{FILLER}</article><article>{FILLER}</article>{beside}") == ["P 2014 Skerry Trust"]
