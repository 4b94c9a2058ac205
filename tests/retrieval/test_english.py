"""Which English words are one: generously for ranking (stem), strictly for proof (lemma)."""

from __future__ import annotations

import pytest

from retrieval.analysis.english import STOP_WORDS, lemma, stem


@pytest.mark.parametrize(
    "words",
    [
        "prune prunes pruned pruning",
        "segment segments segmented segmentation",
        "quantize quantise quantized quantization quantisation",
        "deploy deploys deployed deployment",
        "detect detects detected detecting detection",
        "optimize optimized optimization",
        "classify classifies classified classification",
        "train trains trained training",
        "study studies studied studying",
        "build builds built",
        "write wrote written writing",
        "lead led leading",
        "teach taught teaching",
        "win won winning",
        "use used using uses",
        "cnn cnns",
        "gpu gpus",
        "matrix matrices",
        "analysis analyses",
        "class classes",
        "process processes processed processing",
        "need needs needed",
        "manage manages managed management",
        "swim swimming swam",
        "robot robots",
        "speech speeches",
    ],
)
def test_inflections_and_the_noun_of_doing_it_are_one_lemma(words: str) -> None:
    assert len({lemma(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "internal intern",
        "internal interned",
        "operator operate",
        "customer custom",
        "production product",
        "processor process",
        "trainer train",
        "leader lead",
        "detector detect",
        "general generate",
        "organ organization",
        "universal university",
        "police policy",
        "news new",
        "embedding embed",
        "building build",
        "position pose",
        "section sect",
        "department depart",
        "string str",
        "species specie",
        "gas ga",
        "pass pas",
        "bus bu",
        "manager management",
        "redis redi",
        "kubernetes kubernete",
        "spring spr",
        "education educate",
    ],
)
def test_words_that_only_look_alike_are_two_lemmas(words: str) -> None:
    first, second = words.split()
    assert lemma(first) != lemma(second)


@pytest.mark.parametrize("word", ["aws", "c++", "det3d", "fp16", "go", "r", "ros", "ios", "pandas", "nginx"])
def test_name_of_a_technology_is_its_own_lemma(word: str) -> None:
    assert lemma(word) == word


@pytest.mark.parametrize(
    "words", ["drone drones", "operate operator operating", "custom customer", "llm llms", "prune pruning"]
)
def test_stem_joins_generously(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize("word", ["c++", "c#", ".net", "node.js", "det3d", "fp16", "1.5", "16", "机器人", "go", "r"])
def test_word_with_digits_or_signs_and_a_short_one_stay_as_they_are(word: str) -> None:
    assert stem(word) == word


def test_last_part_of_a_hyphenated_word_is_stemmed() -> None:
    assert (stem("fine-tuning"), stem("tf-trt"), stem("state-of-the-arts")) == ("fine-tune", "tf-trt", "state-of-the-art")


@pytest.mark.parametrize(
    ("words", "stemmed"),
    [
        ("consign consigned consigning consignment", "consign"),
        ("consist consisted consistency consistent consistently", "consist"),
        ("knackeries", "knackeri"),
        ("knave knaves", "knave"),
        ("kneaded kneading", "knead"),
        ("knightly knights", "knight"),
    ],
)
def test_stem_is_that_of_porter2s_sample_vocabulary(words: str, stemmed: str) -> None:
    assert {stem(word) for word in words.split()} == {stemmed}


def test_stop_words_are_lower_case_words() -> None:
    assert {"the", "who", "and"} <= STOP_WORDS
    assert all(word == word.lower() and word.isalpha() for word in STOP_WORDS)
    assert not STOP_WORDS & {"go", "r", "c", "it's", "ai"}


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colourful", "colorful"),
        ("harbours", "harbors"),
        ("theatres", "theaters"),
        ("kilometre", "kilometer"),
        ("organise", "organize"),
        ("organisers", "organizers"),
        ("advertisement", "advertizement"),
        ("analysing", "analyzing"),
        ("catalogued", "cataloged"),
        ("licence", "license"),
        ("practised", "practiced"),
        ("tunnelling", "tunneling"),
        ("counsellor", "counselor"),
        ("jewellery", "jewelry"),
        ("anaemia", "anemia"),
        ("haemodialysis", "hemodialysis"),
        ("paediatrics", "pediatrics"),
        ("orthopaedic", "orthopedic"),
        ("gynaecology", "gynecology"),
        ("anaesthetist", "anesthetist"),
        ("archaeologist", "archeologist"),
        ("palaeontology", "paleontology"),
        ("caesarean", "cesarean"),
        ("foetal", "fetal"),
        ("diarrhoea", "diarrhea"),
        ("oesophagus", "esophagus"),
        ("coeliac", "celiac"),
        ("manoeuvre", "maneuver"),
        ("programme", "program"),
        ("ploughing", "plowing"),
    ],
)
def test_british_and_american_spellings_are_one(british: str, american: str) -> None:
    assert (lemma(british), stem(british)) == (lemma(american), stem(american))


@pytest.mark.parametrize(
    ("word", "other"), [("hour", "hor"), ("four", "for"), ("flour", "flor"), ("cheque", "check"), ("storey", "story")]
)
def test_words_that_only_look_british_stay(word: str, other: str) -> None:
    assert lemma(word) != lemma(other)


@pytest.mark.parametrize(("verb", "noun"), [("supervise", "supervision"), ("improvise", "improvisation")])
def test_a_verb_keeps_the_stem_of_its_noun(verb: str, noun: str) -> None:
    assert stem(verb) == stem(noun)
