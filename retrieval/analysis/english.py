"""English words -> what stands for them: a stem for ranking, a lemma for proof, nothing for words without meaning.

`stem` (Snowball's Porter2) joins generously, which lifts recall in a ranking: "operating" and "operator" are one. `lemma`
joins only inflections and the noun of a verb ("pruning", "segmentation"), because a quote about "internal" tools proves no
internship, and to Porter2 the two are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from Stemmer import Stemmer

from corpus.regex import regex
from retrieval.analysis.british import american

STOP_WORDS = frozenset(
    """a about above after again all also am an and any are as at be because been before being between both but by can
    could did do does doing done down during each etc few for from further had has have having he her here hers him his
    how i if in into is it its itself just let like may me might more most must my no nor not of off on once only or
    other our ours out over own per please same shall she should so some such than that the their theirs them then
    there these they this those through to too under until up us very via was we were what when where which while who
    whom whose why will with within without would you your yours s t d ll m re ve ok okay""".split()
)
_IRREGULAR = dict(
    pair.split("=")
    for pair in """
    built=build wrote=write written=write won=win ran=run led=lead taught=teach sped=speed sold=sell bought=buy brought=bring
    thought=think made=make took=take taken=take gave=give given=give drove=drive driven=drive drew=draw drawn=draw spoke=speak
    spoken=speak grew=grow grown=grow began=begin begun=begin chose=choose chosen=choose broke=break broken=break held=hold
    kept=keep met=meet dealt=deal fought=fight flew=fly flown=fly sang=sing swam=swim rebuilt=rebuild rewrote=rewrite
    rewritten=rewrite redid=redo oversaw=oversee shot=shoot sent=send spent=spend lent=lend froze=freeze frozen=freeze
    fled=flee bled=bleed bred=breed lost=lose meant=mean paid=pay said=say slept=sleep stood=stand struck=strike stricken=strike
    stole=steal stolen=steal swept=sweep swore=swear sworn=swear told=tell tore=tear torn=tear wore=wear worn=wear woke=wake
    woken=wake ate=eat eaten=eat fallen=fall forgot=forget forgotten=forget hid=hide hidden=hide rode=ride
    ridden=ride risen=rise sank=sink sunk=sink sought=seek shown=show shrank=shrink stuck=stick threw=throw thrown=throw
    caught=catch crept=creep dug=dig fed=feed heard=hear laid=lay proven=prove swum=swim sung=sing rang=ring hung=hang
    swung=swing clung=cling spun=spin wove=weave woven=weave bent=bend bound=bind fought=fight forbade=forbid forbidden=forbid
    unfrozen=unfreeze understood=understand knew=know known=know used=use using=use gpus=gpu cpus=cpu tpus=tpu npus=npu apis=api
    guis=gui aps=ap ious=iou uavs=uav evs=ev avs=av oems=oem odes=ode pdes=pde vaes=vae asics=asic
    icus=icu ngos=ngo ceos=ceo ipos=ipo kpis=kpi rois=roi
    imus=imu mcus=mcu matrices=matrix vertices=vertex indices=index analyses=analysis theses=thesis mice=mouse
    children=child people=person men=man women=woman feet=foot teeth=tooth geese=goose oxen=ox lice=louse larvae=larva
    knives=knife wives=wife wolves=wolf shelves=shelf loaves=loaf calves=calf halves=half thieves=thief scarves=scarf
    hooves=hoof leaves=leaf criteria=criterion phenomena=phenomenon bacteria=bacterium curricula=curriculum formulae=formula
    firemen=fireman policemen=policeman chairmen=chairman craftsmen=craftsman salesmen=salesman fishermen=fisherman
    dyed=dye tied=tie tying=tie lying=lie blew=blow blown=blow withdrew=withdraw
    withdrawn=withdraw bitten=bite knelt=kneel leapt=leap lit=light mistook=mistake mistaken=mistake mown=mow sawn=saw
    sewn=sew sown=sow shorn=shear slid=slide stung=sting undertook=undertake
    undertaken=undertake underwent=undergo undergone=undergo overcame=overcome wept=weep became=become came=come
    got=get gotten=get shaven=shave overthrew=overthrow outgrew=outgrow foresaw=foresee
    """.split()
)
_UNCHANGED = frozenset(
    """production position function projection section condition tradition edition education question transaction portion
    junction fraction presentation foundation corporation implement environment department apartment experiment instrument
    complement supplement element embed speed spring string evening morning during need news lens series species
    bus gas bias focus status campus virus census corpus analysis synthesis basis thesis diagnosis emphasis
    hypothesis axis chassis always access process address business class pass loss less gauss canvas atlas pandas
    keras jenkins kubernetes redis nginx axios aws ros gps dns css sms ios bss hundred red bed feed seed indeed exceed
    succeed proceed embedding ring faced facing king wing thing ceiling pudding wedding building
    timing bearing housing clothing plane maine""".split()
)
_ATION_VERBS = frozenset(
    "segment augment implement transform represent document adapt explor interpret inform confirm install consult "
    "ferment fragment orient valid present plant".split()
)
_STEMMER = Stemmer("english")
_ACRONYM_PLURAL = regex(r"[b-df-hj-np-tv-z]{2,}[b-df-hj-np-rtv-z]s")
_WORD = regex(r"[a-z][a-z'-]*")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The Porter2 stem of a lower-case word. Words with digits or signs (c++, det3d, fp16) stay as they are.

    >>> [stem(word) for word in ("drones", "fine-tuning", "c++", "det3d")]
    ['drone', 'fine-tune', 'c++', 'det3d']
    """
    if not _WORD.fullmatch(word) or len(word) < 3:
        return word
    head, dash, tail = word.rpartition("-")
    return head + dash + str(_STEMMER.stemWord(_regular(tail)))


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """What a lower-case word shares with its inflections and, for a verb, with the noun of doing it.

    >>> [lemma(word) for word in ("pruning", "prune", "segmentation", "segmented", "internal", "interned", "cnns")]
    ['prun', 'prun', 'segment', 'segment', 'internal', 'intern', 'cnn']
    """
    word = _regular(word)
    if len(word) < 4 or word in _UNCHANGED or not _WORD.fullmatch(word):
        return word
    singular = _without_plural(word)
    return singular if singular in _UNCHANGED else _without_e(_without_noun_ending(_without_verb_ending(singular)))


def _regular(word: str) -> str:
    """The regular form of an irregular one, as Americans write it; llms -> llm: Porter2 wants a vowel before a plural s."""
    word = american(_IRREGULAR.get(word, word))
    return word[:-1] if _ACRONYM_PLURAL.fullmatch(word) else word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ss|x|ch|sh|zz)es$", word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _without_verb_ending(word: str) -> str:
    base = re.sub(r"(?:ing|ied|ed)$", lambda m: "y" if m.group() == "ied" else "", word)
    if base == word or len(base) < 3 or not re.search(r"[aeiouy]", base) or word.endswith("eed"):
        return word
    if re.search(r"([bdgmnprt])\1$", base):
        return base[:-1]
    return base + "e" if re.fullmatch(r"[^aeiou][aeiou][^aeiouwxy]", base) else base  # tuning: tune; winning: win


def _without_noun_ending(word: str) -> str:
    if word in _UNCHANGED:
        return word
    word = re.sub(r"i[sz](?:ation|e)?$", "iz", word) if len(word) > 6 else word
    word = re.sub(r"ification$", "ify", word)
    if word.endswith("ation") and word[:-5] in _ATION_VERBS:
        return word[:-5]
    if re.search(r"[st]ion$", word) and len(word) > 7:
        return word[:-3]
    return word[:-4] if word.endswith("ment") and len(word) > 8 else word


def _without_e(word: str) -> str:
    word = word[:-1] + "i" if word.endswith("y") and len(word) > 3 and word[-2] not in "aeiou" else word
    return word[:-1] if word.endswith("e") and len(word) > 4 else word
