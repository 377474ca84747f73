"""Rule material-accessible: everybody can read a provided file, or the record says what else there is."""

from collections.abc import Iterator

from tillsammans.floor.languages import Text, words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.materials.facts import Facts
from tillsammans.materials.provided import Kind
from tillsammans.materials.shelf import Shelf

_STRUCTURE: dict[Kind, Text] = {
    "pdf": words("taggar", "tags"),
    "docx": words("rubriker", "headings"),
}
_TITLE, _LANGUAGE = words("titel", "title"), words("språk", "language")
_DECLARE = words(
    "Spara en tillgänglig fil. Går det inte: skriv inaccessible med reason, alternative och contact.",
    "Save an accessible file. Or write inaccessible with reason, alternative and contact.",
)


def check(shelf: Shelf, _context: Context) -> Iterator[Finding]:
    """Look at each file that a record names and doesn't declare."""
    for record, language, name in shelf.uses():
        file = shelf.files.get(name.text)
        if file is None or file.kind is None or file.facts is None or record.says("inaccessible"):
            continue
        lacks = list(_lacks(file.facts, file.kind))
        if lacks:
            listed = {code: ", ".join(one.in_language(code) for one in lacks) for code in ("sv", "en")}
            message = words(f"Filen saknar {listed['sv']}.", f"The file lacks {listed['en']}.")
            yield Finding(name.position, message, _DECLARE)
        said = file.facts.language.partition("-")[0].lower()
        if said and said != language.text:
            yield Finding(
                name.position,
                words(
                    f"Filen säger att dess språk är {said}, posten {language.text}.",
                    f"The file says that its language is {said}, the record {language.text}.",
                ),
                words("Rätta språket i filens egenskaper.", "Mend the language in the file's properties."),
            )


def _lacks(facts: Facts, kind: Kind) -> Iterator[Text]:
    if not facts.is_structured:
        yield _STRUCTURE[kind]
    if not facts.has_title:
        yield _TITLE
    if not facts.language:
        yield _LANGUAGE


RULE: Rule[Shelf] = Rule(
    id="material-accessible",
    severity=Severity.ERROR,
    what=words(
        "En fil har taggar eller rubriker, titel och språk, eller en förklaring med ett alternativ.",
        "A file has tags or headings, a title and a language, or a declaration with an alternative.",
    ),
    why=words(
        "Den som lyssnar på en fil hittar annars inte i den.",
        "Otherwise those who listen to a file do not find their way.",
    ),
    example="files: {sv: skannad.pdf}\nfiles: {sv: taggad.pdf}",
    check=check,
)
