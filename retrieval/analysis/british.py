"""British words -> as Americans write them: paediatrics and pediatrics are one. Only spellings, no "lift" for "elevator"."""

from __future__ import annotations

import re

from corpus.regex import regex

SHORTEST = 4
"""Letters above which a word is looked at for the rules."""

_RULES = tuple(
    (regex(british, re.VERBOSE), american)
    for british, american in (
        # colour, harbours, labourer; not hour, tour, flour
        (
            r"""^ (arm|behavi|cand|clam|col|demean|disc?ol|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|ranc|rig
            |rum|savi?|splend|tum|val|vap|vig) our""",
            r"\1or",
        ),
        # centre, kilometres
        (r"(calib|cent|fib|lit|lust|met|sab|spect|theat) re (s?) $", r"\1er\2"),
        # organise, authoriser, advertisement; not supervise, which has supervision beside it
        (r"(?<=[a-z]{3}[ilmnrt]) is (?= e[drs]?$ | ers$ | ing$ | ations?$ | ements?$ )", "iz"),
        # analyse, catalysing
        (r"(anal|catal|dial|electrol|hydrol|paral) ys (?= e[drs]?$ | ing$ )", r"\1yz"),
        # catalogue, cataloguing
        (r"^ (anal|catal|dial|epil|homol|monol|prol) ogu (?: e (?= s?$ ) | (?= ed$ | ing$ | ers?$ ) )", r"\1og"),
        # licence; a license is one as well
        (r"^ (def|lic|off|pret) enc (?= e )", r"\1ens"),
        # travelled, tunnelling, counsellor: Americans double an l only in a stressed syllable
        (
            r"""^ (cance|channe|chise|counse|dia|equa|fue|initia|jewe|labe|leve|marsha|marve|mode|pane|peda|quarre|remode|riva
            |shove|signa|spira|tota|trave|tunne|unrave) ll (?= ed$ | ing$ | [eo]rs?$ | ous )""",
            r"\1l",
        ),
        # anaemia, ischaemic
        (r"(?<=[a-z]) aem (?= i[ac] )", "em"),
    )
)
_GREEK = dict(
    pair.split("=")
    for pair in """
    haem=hem paed=ped gynaec=gynec anaesth=anesth aesth=esth archaeo=archeo palaeo=paleo caesare=cesare faec=fec oesoph=esoph
    oestr=estr foet=fet diarrhoe=diarrhe oedem=edem coeliac=celiac homoeo=homeo
    """.split()
)
_GREEK_PART = regex("|".join(_GREEK))
_WORDS = dict(
    pair.split("=")
    for pair in """
    programme=program programmes=programs grey=gray tyre=tire tyres=tires plough=plow ploughs=plows ploughing=plowing
    ploughed=plowed ploughman=plowman aluminium=aluminum mould=mold moulds=molds moulding=molding moulded=molded
    jewellery=jewelry sulphur=sulfur sulphate=sulfate manoeuvre=maneuver manoeuvres=maneuvers manoeuvring=maneuvering
    sceptic=skeptic sceptical=skeptical pyjamas=pajamas moustache=mustache woollen=woolen woollens=woolens artefact=artifact
    artefacts=artifacts judgement=judgment acknowledgement=acknowledgment instalment=installment instalments=installments
    carburettor=carburetor cosy=cozy practise=practice practised=practiced practising=practicing practises=practices
    """.split()
)


def american(word: str) -> str:
    """The American spelling of a lower-case word; "cheque" and "storey" stay, for "check" and "story" are other words.

    >>> [american(word) for word in ("tunnelling", "orthopaedic", "hour")]
    ['tunneling', 'orthopedic', 'hour']
    """
    if word in _WORDS or len(word) <= SHORTEST:
        return _WORDS.get(word, word)
    for british, replacement in _RULES:
        word = british.sub(replacement, word)
    return _GREEK_PART.sub(lambda part: _GREEK[part.group()], word)
