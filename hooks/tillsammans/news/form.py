"""What an editor is asked about a news item, in Swedish."""

from __future__ import annotations

from tillsammans.floor.forms import TODAY, Asked, Form

FORM: Form = {
    "NewsFront.title": Asked("Rubrik"),
    "NewsFront.menu": Asked("Kort rubrik", "Till menyer, när rubriken är lång."),
    "NewsFront.description": Asked(
        "Beskrivning",
        "40–170 tecken. Visas i sökmotorer och när någon delar länken.",
        length=(40, 170),
        is_long=True,
    ),
    "NewsFront.lead": Asked("Ingress", "Det viktigaste, i en eller två meningar.", is_long=True),
    "NewsFront.kind": Asked("Slag", is_hidden=True),
    "NewsFront.published": Asked("Datum", "Dagen som nyheten är från. Den står i adressen.", default=TODAY),
    "NewsFront.updated": Asked("Ändrad", "Dagen för den senaste ändringen.", default=TODAY),
    "NewsFront.publish_at": Asked("Visas från", "Bara när nyheten ska visas senare än sitt datum."),
    "NewsFront.expire_at": Asked("Visas inte från", "Den första dagen som nyheten är borta igen."),
    "NewsFront.withdrawn": Asked("Dras tillbaka", "Adressen finns kvar och säger varför."),
    "NewsFront.owner": Asked("Ansvarig", "Rollen som svarar för nyheten.", refers="roles", default="news"),
    "NewsFront.category": Asked(
        "Ämne",
        choices={
            "cooperation": "Samverkan",
            "law": "Lagen",
            "statistics": "Statistik",
            "method": "Metoden",
        },
    ),
    "NewsFront.municipality": Asked("Kommun", "När nyheten gäller en kommun.", refers="municipalities"),
    "NewsFront.audience": Asked(
        "För vem",
        choices={"residents": "Invånare", "agents": "Postombud", "partners": "Samverkande", "all": "Alla"},
    ),
    "NewsFront.image": Asked("Bild"),
    "NewsFront.contacts": Asked("Kontakter", "Visas i rutan för frågor.", refers="contacts"),
    "NewsFront.original": Asked("Återger", "Den publicerade text som nyheten återger."),
    "NewsFront.sources": Asked("Källor", "Var uppgifterna står.", refers="sources"),
    "NewsFront.last_reviewed": Asked("Senast granskad", "Dagen då någon läste hela nyheten.", default=TODAY),
    "NewsFront.next_review": Asked("Granskas igen", "Senast den här dagen läses den igen."),
    "NewsFront.law_state": Asked(
        "Lagar", "Den senaste ändring av varje lag som nyheten tar hänsyn till.", refers="laws"
    ),
    "NewsFront.translates": Asked("Avtryck", is_hidden=True),
    "Image.file": Asked("Fil", "JPEG, PNG eller WebP, högst 12 MB.", refers="pictures"),
    "Image.reason": Asked("Varför ingen bild", "Bara när bilden beskrivs men inte visas."),
    "Image.alt": Asked("Textalternativ", "Vad bilden visar, för den som inte ser den."),
    "Image.decorative": Asked("Bara prydnad", "Bilden säger inget. Då behövs inget textalternativ."),
    "Image.caption": Asked("Bildtext"),
    "Image.credit": Asked("Fotograf"),
    "Original.publisher": Asked("Utgivare"),
    "Original.url": Asked("Adress", "Med https://."),
    "Original.published": Asked("Publicerad"),
    "Original.owner": Asked("Ansvarig där", "Den som svarar för originalsidan, som den själv säger."),
    "Withdrawn.on": Asked("Sedan", "Från vilken dag."),
    "Withdrawn.reason": Asked("Varför", "Varför nyheten inte längre gäller, i en mening."),
}
