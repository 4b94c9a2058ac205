"""Whose page it is, where its markup says so."""

from __future__ import annotations

import pytest

from corpus.readers.html import read_html

LD = '<script type="application/ld+json">{}</script>'.format


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        (LD('{"@type": "Person", "name": " Li  Na "}'), "Li Na"),
        (LD('[{"@type": "WebSite", "name": "Site"}, {"@type": ["Person"], "name": "李娜"}]'), "李娜"),
        (LD('{"@graph": [{"@type": "Person", "name": "李娜", "knows": {"@type": "Person", "name": "Ms X"}}]}'), "李娜"),
        (LD('{"@type": "ProfilePage", "mainEntity": {"@type": "Person", "name": "李娜"}}'), "李娜"),
        (LD('[{"@type": "Person", "name": "Li Na"}, {"@type": "Person", "name": "Wu Yi"}]'), None),
        (LD('{"@type": "Person", "name": 7}'), None),
        (LD('{"@type": "Person", "name": "' + "x" * 61 + '"}'), None),
        (LD('{"@type": "Organization", "name": "Acme"}'), None),
        (LD("{broken"), None),
        (LD("[" * 100_000), None),
        (LD('"text"'), None),
        ('<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">李娜</b></div>', "李娜"),
        ('<div itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="Li Na"></div>', "Li Na"),
        (
            '<p itemscope itemtype="https://schema.org/Person"><i itemscope itemprop="member"><b itemprop="name">A</b></i></p>',
            None,
        ),
        ('<div itemscope itemtype="http://schema.org/Person" itemprop="author"><b itemprop="name">Ms X</b></div>', None),
        ('<div itemscope itemtype="http://schema.org/Organization"><b itemprop="name">Acme</b></div>', None),
        ('<b itemprop="name">Acme</b>', None),
        ('<div class="h-card"><b class="p-name">李娜</b></div>', "李娜"),
        ('<div class="vcard"><b class="fn n">Li Na</b></div>', "Li Na"),
        ('<div class="h-card"><i class="h-card p-org"><b class="p-name">Acme</b></i></div>', None),
        ('<b class="p-name">Post</b>', None),
        ('<meta name="author" content="Job Site">', None),
    ],
)
def test_name_is_the_one_that_the_markup_gives_to_the_person(markup: str, name: str | None) -> None:
    assert read_html(f"<html><body>{markup}<p>text</p></body></html>".encode()).name == name
