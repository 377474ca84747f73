"""What is known of a language: the endings of its words, its most common words, and how it compounds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """How words of a language are compared."""

    endings: tuple[str, ...] = ()
    """What may follow the part of a word that stays, where that has four letters or more."""
    short_endings: tuple[str, ...] = ()
    """The same after three letters, where little is left to tell words apart."""
    common: frozenset[str] = frozenset()
    """Words that stand on every page: they count in titles and headings alone, and never inflected."""
    compounds: bool = False
    """Whether words are joined into one: `narkotikabrev`."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_SWEDISH_NOUNS = _words("""
    n s en ens et ets ns t ts ar ars arna arnas er ers erna ernas or ors orna ornas r rs rna rnas na nas
    an ans
""")
_SWEDISH_OTHERS = _words("""
    a as e es are aren arens arnas ast aste ad ade ades ande andet anden at ats d de des dd dde te tes
    tt nde ende igt iga ing ingen ningar ning ningen ningens ningar ningarna else elsen elsens elser
    elserna met mets
""")
_SWEDISH_COMMON = _words("""
    alla allt alltså andra annan annat att av bara blev bli blir blivit bör da de dem den denna deras
    dess dessa det detta dig din dina dit ditt du där därför då efter eftersom ej eller en enligt er era
    ert ett fanns fast finns fler flera flest fram från få fått får fick för före först genom ger ges
    gick gjorde gjort gör göra går ha hade han har hela helt hen hennes hit hon honom hos hur här i in
    inga ingen inget innan inom inte ja jag just kan kom komma kommer kring kunde kunna kunnat man med
    mellan men mer mest mig min mina mindre mitt mot mycket måste ned nej ner ni nog nu någon något
    några när nästa och också olika om oss på redan samma samt se sedan ser sig sin sina sitt själv ska
    skall skulle som stor så sådan sådana sådant tar till tills trots tog upp under ur ut utan utom vad
    var vara varandra varför varit varje vars vart vem vems vi vid vilka vilkas vilken vilket vill ville
    vår våra vårt än ändå ännu är åt även över
""")
_ENGLISH_ENDINGS = _words("""
    s es d ed ing ings ly y ies ied e ion ions ation ations ication ications ity ities
""")
_ENGLISH_COMMON = _words("""
    about above after again all also am an and another any are as at away back be because been before
    being below between both but by can cannot could did do does doing done down during each either else
    ever every few for from further get gets give given gives go goes got had has have having he her
    here hers him his how however if in into is it its itself just keep let like made make makes many
    may me might more most much must my neither no nor not now of off on once one only onto or other
    others our ours out over own per quite rather same say says see seen shall she should so some
    somebody someone something such take taken than that the their theirs them then there these they
    this those through to too under until up upon us very was we well were what when where whether which
    while who whom whose why will with within without would yes yet you your yours
""")

LANGUAGES = {
    "sv": Language(
        endings=(*_SWEDISH_NOUNS, *_SWEDISH_OTHERS),
        short_endings=_SWEDISH_NOUNS,
        common=frozenset(_SWEDISH_COMMON),
        compounds=True,
    ),
    "en": Language(
        endings=_ENGLISH_ENDINGS,
        short_endings=("s", "es", "ed", "ing"),
        common=frozenset(_ENGLISH_COMMON),
    ),
}
"""The languages that the search knows; in any other one words are found as they are written."""
