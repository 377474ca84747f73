"""Running text in two languages, for sites as large as one likes: sentences put together by chance.

Both languages say the same, sentence by sentence, and no two items are alike: a million sentences can come.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

Said = tuple[str, str]
"""Swedish and English."""

WHO: Sequence[Said] = (
    ("Kommunens samordnare", "The municipality's coordinator"),
    ("Polisens brottsförebyggare", "The crime prevention officer of the Police"),
    ("Personalen i butiken", "The staff of the shop"),
    ("Föreståndaren för utlämningen", "The manager of the collection point"),
    ("Tullverkets handläggare", "The officer of Swedish Customs"),
    ("Länsstyrelsens utvecklingsledare", "The development officer of the county board"),
    ("Skolans fältsekreterare", "The outreach worker of the school"),
    ("Ombudets nya medarbetare", "The agent's new employee"),
    ("Kommunens säkerhetschef", "The municipality's head of security"),
    ("Den lokala handlarföreningen", "The local association of shopkeepers"),
    ("Operatörens regionansvariga", "The operator's regional manager"),
    ("Socialtjänstens utredare", "The investigator of the social services"),
    ("Grannsamverkans ledare", "The leader of the neighbourhood watch"),
    ("En erfaren brevbärare", "An experienced postal worker"),
    ("Byns lanthandlare", "The village shopkeeper"),
    ("Räddningstjänstens insatsledare", "The incident commander of the rescue services"),
    ("Kommunalrådet", "The municipal commissioner"),
    ("Förvaltningens kommunikatör", "The communications officer of the administration"),
)
DOES: Sequence[Said] = (
    ("berättade om", "told of"),
    ("gick igenom", "went through"),
    ("ställde frågor om", "asked about"),
    ("beskrev", "described"),
    ("visade exempel på", "showed examples of"),
    ("ville veta mer om", "wanted to know more about"),
    ("diskuterade", "discussed"),
    ("tackade för", "gave thanks for"),
    ("föreslog ändringar i", "suggested changes to"),
    ("tränade på", "practised"),
    ("skrev en lapp om", "wrote a note on"),
    ("påminde om", "reminded the others of"),
    ("jämförde", "compared"),
    ("antecknade", "wrote down"),
    ("sammanfattade", "summed up"),
    ("redogjorde för", "accounted for"),
)
WHAT: Sequence[Said] = (
    ("rutinen vid disken", "the routine at the counter"),
    ("den nya affischen", "the new poster"),
    ("samarbetet mellan myndigheterna", "the cooperation of the authorities"),
    ("trygghetsarbetet i centrum", "the work for safety in the centre"),
    ("hur en samverkansträff går till", "how a cooperation meeting goes"),
    ("vem som svarar i telefonen", "who answers the phone"),
    ("sekretess och tystnadsplikt", "secrecy and the duty of confidentiality"),
    ("utbildningen för nyanställda", "the training of new employees"),
    ("en skadad försändelse", "a damaged consignment"),
    ("läckande paket och okända pulver", "leaking parcels and unknown powders"),
    ("oron bland personalen", "the worry among the staff"),
    ("lokalernas belysning", "the lighting of the premises"),
    ("kontakten med närpolisen", "the contact with the local police"),
    ("arbetet mot narkotika på nätet", "the work against drugs on the internet"),
    ("kommunens lägesbild", "the municipality's picture of the situation"),
    ("medborgarlöftet", "the citizens' pledge"),
    ("checklistan för nya kommuner", "the checklist for new municipalities"),
    ("gränsen mellan får och ska", "the line between may and shall"),
    ("årets möteskalender", "this year's calendar of meetings"),
    ("stödet till föräldrar", "the support for parents"),
)
WHERE: Sequence[Said] = (
    ("i kommunhuset", "in the town hall"),
    ("på biblioteket", "in the library"),
    ("i butikens personalrum", "in the staff room of the shop"),
    ("vid polisstationen", "at the police station"),
    ("på ett öppet möte", "at an open meeting"),
    ("under en förmiddag", "during a morning"),
    ("före stängning", "before closing time"),
    ("inför sommaren", "ahead of the summer"),
    ("efter semestrarna", "after the holidays"),
    ("tillsammans med grannkommunen", "together with the neighbouring municipality"),
    ("i ett samtal med oss", "in a talk with us"),
    ("vid terminalen", "at the terminal"),
    ("över en kopp kaffe", "over a cup of coffee"),
    ("på torget", "in the square"),
    ("inför årets sista träff", "ahead of the last meeting of the year"),
)
WHY: Sequence[Said] = (
    ("så att fler känner sig trygga", "so that more people feel safe"),
    ("eftersom frågorna har blivit fler", "because the questions have become more"),
    ("för att alla ska göra lika", "so that all do the same"),
    ("och flera ville höra fortsättningen", "and several wanted to hear the rest"),
    ("utan att nämna någon kund", "without naming any customer"),
    ("så att ingen står ensam med beslutet", "so that nobody stands alone with the decision"),
    ("innan höstens rusning börjar", "before the autumn rush begins"),
    ("och tog hem erfarenheterna till sin arbetsplats", "and took the experience home to their workplace"),
    ("för att personalen byts ofta", "because the staff changes often"),
    ("trots att vädret var dåligt", "although the weather was bad"),
    ("och resultatet blev en gemensam plan", "and the result was a common plan"),
    ("som en del av det förebyggande arbetet", "as a part of the preventive work"),
    ("när butiken hade stängt", "when the shop had closed"),
    ("med stöd av länsstyrelsen", "with support from the county board"),
)
HEADINGS: Sequence[Said] = (
    ("Det här hände", "This happened"),
    ("Varför det behövs", "Why it is needed"),
    ("Så går det vidare", "How it goes on"),
    ("Vad deltagarna säger", "What the participants say"),
    ("Vem du kan fråga", "Whom you can ask"),
    ("Läs mer", "Read more"),
)
ANCHORS = ("det-har-hande", "varfor", "vidare", "deltagarna", "fraga", "las-mer")


def sentence(chance: Random) -> Said:
    """Put a sentence together."""
    who, does, what, where, why = (chance.choice(part) for part in (WHO, DOES, WHAT, WHERE, WHY))
    shape = chance.randrange(3)
    said = []
    for language in (0, 1):
        words = [who[language], does[language], what[language], where[language]]
        if shape:
            words.append(why[language])
        said.append(" ".join(words) + ".")
    return said[0], said[1]


def paragraph(chance: Random, most: int = 5) -> Said:
    """Put some sentences together."""
    told = [sentence(chance) for _ in range(chance.randint(2, most))]
    return " ".join(one[0] for one in told), " ".join(one[1] for one in told)
