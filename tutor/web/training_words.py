"""What the page tells someone who does a task: the sentences of `tutor.training`, word for word.

Each is told as it is there, which transcripts prove: a row for each of `TrainingWords`, in
`web/src/words.ts`.
"""

from tutor.language import Language, Phrase, Plural
from tutor.model.elements.question import VALIDATE, Validate
from tutor.training.debriefing import TO_REVIEW
from tutor.training.instructions import (
    LOOK_AROUND,
    LOOK_AT_FORM,
    NOT_HERE,
    NOTED,
    SHOWN,
    STILL_NOT,
    named,
)
from tutor.training.modes import MEANINGS, TITLES, Mode
from tutor.training.questions import KEPT, OTHER, WHICH_MODE, WHOLE

_PHRASES: dict[str, Phrase] = {
    "validate": VALIDATE,
    "not_here": NOT_HERE,
    "still_not": STILL_NOT,
    "look_around": LOOK_AROUND,
    "look_at_form": LOOK_AT_FORM,
    "noted": NOTED,
    "shown": SHOWN,
    "go_on_anywhere": Phrase("Press Enter, or click anywhere."),
    "choose": Phrase("Choose your way: {names}."),
    "or": Phrase(" or "),
    "click": Phrase("Click on {what}."),
    "colon": Phrase(": "),
    "to_correct": Phrase("{count} to correct."),
    "ticked": Phrase("The box is ticked."),
    "unticked": Phrase("The box is not ticked."),
    "other_choice": Phrase("“{option}” is not the right choice."),
    "no_choice": Phrase("Nothing is chosen."),
    "empty_field": Phrase("This field is empty."),
    "digits": Phrase("Digits are expected here."),
    "wrong_case": Phrase("The capitals, the accents, the spaces or the hyphens are not right."),
    "no_date": Phrase("A date is day/month/year: DD/MM/YYYY."),
    "other_date": Phrase("It is not the date that is expected."),
    "no_phone": Phrase("A telephone number is made of digits."),
    "no_number": Phrase("A number is expected here."),
    "other_number": Phrase("It is not the number that is expected."),
    "no_email": Phrase("An e-mail address has an at sign: name@domain."),
    "not_the_same": Phrase("It is not what is typed in the other field."),
    "wrong_shape": Phrase("It does not have the right form."),
    "other_answer": Phrase("It is not what is expected here: check it character by character."),
    "learn": Phrase("Practise", "on a button"),
    "which_mode": WHICH_MODE,
    "which_task": Phrase("{mode}: which task?"),
    "whole": WHOLE,
    "minutes": Phrase("{count} min"),
    "already_passed": Phrase("passed already"),
    "screen_number": Phrase("screen {number}"),
    "hint": Phrase("Hint", "on a button"),
    "leave": Phrase("Leave"),
    "leave_task": Phrase("Leave this task?"),
    "kept": KEPT,
    "stay": Phrase("Stay"),
    "correct_it": Phrase("to be corrected"),
    "task_done": Phrase("Done, to the very end."),
    "passed": Phrase("Passed: {mark} out of 100"),
    "failed": Phrase("Not yet: {mark} out of 100"),
    "needed": Phrase("Needed to pass"),
    "right_steps": Phrase("Screens right at the first try"),
    "out_of": Phrase("{right} out of {steps}"),
    "wrong_answers": Phrase("Wrong answers"),
    "hints_asked": Phrase("Hints asked for"),
    "time_taken": Phrase("Time, without pauses"),
    "to_review": TO_REVIEW,
    "missed": Phrase("Screen {number}, {title} ({what})"),
    "was_shown": Phrase("shown"),
    "other_task": OTHER,
}
_PLURALS: dict[str, Plural] = {
    "too_short": Plural(
        "Characters are missing ({count} typed of {expected}).",
        "Characters are missing ({count} typed of {expected}).",
    ),
    "too_long": Plural(
        "There are too many characters ({count} typed for {expected}).",
        "There are too many characters ({count} typed for {expected}).",
    ),
    "mistakes": Plural("{count} mistake", "{count} mistakes"),
}


def training_words(language: Language) -> dict[str, object]:
    """Return the sentences in a language, their places still to fill.

    What is told of a number has a form for none, for one and for more.
    """
    phrases = {name: phrase.template(language) for name, phrase in _PHRASES.items()}
    forms = {
        name: [each.template(language, count) for count in range(3)]
        for name, each in _PLURALS.items()
    }
    modes = {
        mode.value: {"title": TITLES[mode](language), "what": MEANINGS[mode](language)}
        for mode in Mode
    }
    return {**phrases, **forms, "modes": modes, "validate_named": named(Validate(), language)}
