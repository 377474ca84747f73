"""Asking for what somebody left out, one question at a time; every answer is checked at once."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from tillsammans.floor.languages import MessageLanguage, Text, words
from tillsammans.floor.problems import Problem, has_errors
from tillsammans.floor.questions import Answers, Known, Question

_BEGIN = words(
    "Svara på en fråga i taget. Enter tar det som står inom hakparentes. Ctrl-C avbryter, och inget skrivs.",
    "Answer one question at a time. Enter takes what is in brackets. Ctrl-C stops, and nothing is written.",
)
_NEEDED = words("Här behövs ett svar.", "An answer is needed here.")
_NUMBER = words("Siffra", "Number")
_CHOOSE = words("Svara med en av siffrorna.", "Answer with one of the numbers.")

Check = Callable[[Answers, Question], Sequence[Problem]]
"""Finds what is wrong with the answer to a question, given all answers before it."""


class StoppedError(Exception):
    """Whoever was asked wants no more."""


def is_possible() -> bool:
    """Whether somebody sits at a terminal who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@dataclass
class Interview:
    """Asks the questions that options leave open."""

    known: Known
    check: Check
    language: MessageLanguage
    answers: dict[str, str] = field(default_factory=dict)

    def ask(self, questions: Sequence[Question], given: Mapping[str, str]) -> Answers:
        """Return all answers: those that were given as options, and those that somebody gives now.

        Raises StoppedError at Ctrl-C and at the end of the input.
        """
        self.answers.update(given)
        print(_BEGIN.in_language(self.language))
        for question in questions:
            if question.option not in given:
                self.answers[question.option] = ""
                if question.is_asked(self.answers):
                    self.answers[question.option] = self._ask(question)
        return self.answers

    def _ask(self, question: Question) -> str:
        """Ask until there is an answer that nothing is wrong with."""
        default = question.default(self.answers, self.known)
        choices = question.choices(self.known)
        if choices:
            print(question.text.in_language(self.language))
            for number, said in enumerate(choices.values(), 1):
                print(f"  {number} {said.in_language(self.language)}")
        while True:
            answer = self._choice(default, choices) if choices else self._text(question, default)
            if not answer and not question.is_required(self.answers):
                return ""
            if not answer:
                print(f"  {(_CHOOSE if choices else _NEEDED).in_language(self.language)}")
                continue
            found = self.check({**self.answers, question.option: answer}, question)
            for problem in found:
                self._tell(problem)
            if not has_errors(found):
                return answer
            default = next(filter(None, map(_corrected, found)), default)

    def _text(self, question: Question, default: str) -> str:
        """Ask for words."""
        said = self._said(question.text, default)
        return question.read(said, self.known) if said else default

    def _choice(self, default: str, choices: Mapping[str, Text]) -> str:
        """Ask for one of the choices, by its number or its word; empty where it is none of them."""
        names = list(choices)
        said = self._said(_NUMBER, str(names.index(default) + 1) if default in names else "")
        by_word = {text.in_language(self.language).casefold(): name for name, text in choices.items()}
        by_number = {str(number): name for number, name in enumerate(names, 1)}
        known = {**by_word, **{name: name for name in names}, **by_number, "": default}
        return known.get(said.casefold(), "")

    def _said(self, text: Text, offered: str) -> str:
        """Print a question with what Enter takes, and return what somebody writes."""
        asked = text.in_language(self.language)
        shown = f"{asked} [{offered}]" if offered else asked
        try:
            return input(f"{shown} " if shown.endswith("?") else f"{shown}: ").strip()
        except (EOFError, KeyboardInterrupt):
            print()
            raise StoppedError from None

    def _tell(self, problem: Problem) -> None:
        print(f"  {problem.finding.message.in_language(self.language)}")
        if problem.finding.hint is not None:
            print(f"  {problem.finding.hint.in_language(self.language)}")


def _corrected(problem: Problem) -> str:
    """Return the value that a problem offers instead, without quotation marks."""
    text = problem.finding.fix.text if problem.finding.fix else ""
    return str(json.loads(text)) if text.startswith('"') else text
