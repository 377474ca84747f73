"""Rule end-of-life: what the site is built with is still mended by somebody."""

from collections.abc import Iterator

from tillsammans.floor.dates import parse_part
from tillsammans.floor.languages import words
from tillsammans.floor.problems import Finding, Severity
from tillsammans.floor.rule import Context, Rule
from tillsammans.floor.tree import Mapping, named, select_scalars


def check(register: Mapping, context: Context) -> Iterator[Finding]:
    """Find dependencies whose end of life has come."""
    for slug, dependency in named(register, "dependencies"):
        name = next((scalar.text for scalar in select_scalars(dependency, "name") if scalar.text), slug)
        for end in select_scalars(dependency, "end_of_life"):
            day = parse_part(end.text)
            if day is not None and day <= context.as_of:
                yield Finding(
                    end.position,
                    words(
                        f"Stödet för {name} upphörde {end.text}.", f"Support for {name} ended on {end.text}."
                    ),
                    words(
                        "Byt till en version eller ett program som underhålls.",
                        "Change to a version or a program that is maintained.",
                    ),
                )


RULE: Rule[Mapping] = Rule(
    id="end-of-life",
    severity=Severity.NOTICE,
    what=words("Det som webbplatsen byggs med underhålls.", "What the site is built with is maintained."),
    why=words(
        "Säkerhetshål som hittas efter slutdatum lagas inte.",
        "Holes that are found after the end of life are not mended.",
    ),
    example="end_of_life: 2024-10-07\nend_of_life: 2027-10",
    check=check,
)
