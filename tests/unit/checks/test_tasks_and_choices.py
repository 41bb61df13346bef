"""Where tasks and choices meet what is checked: nothing is found there."""

from pathlib import Path

from tutor.checks import practice
from tutor.checks.graph.proofs import check
from tutor.loading.courses import load_course

COURSE = """\
format: 1
title: A card
language: en
choices: {phone: [old, new]}
menu: card/end
scenarios: [card, account]
tasks: [{id: change, title: Change the phone, start: account/mine, goal: account/mine}]
"""
CARD = """\
format: 1
title: A card
slides:
  start:
    title: How do I ask?
    screen:
      elements:
        - radio: {id: means, options: [Post, Phone]}
        - button: {label: Send, by: means, to: {Post: end, Phone: sent}, miss: Read again.}
  sent: {title: It is sent, next: menu}
  phone:
    title: My phone
    screen:
      elements:
        - button: {label: Change it, to: return, set: {phone: new}}
        - text: {text: It is changed, when: {is: {phone: new}}}
        - text: {text: The start was seen, when: {seen: start}}
  end:
    title: The menu
    screen:
      elements:
        - button: {label: My phone, visit: phone}
        - link: {label: Again, to: start}
"""
ACCOUNT = """\
format: 1
title: My account
slides:
  mine:
    title: My account
    screen:
      elements:
        - link: {label: My phone, visit: card/phone}
        - link: {label: Leave, to: menu}
"""


def written(folder: Path) -> Path:
    for name, text in (("course", COURSE), ("card", CARD), ("account", ACCOUNT)):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def test_a_task_may_visit_a_slide_of_the_demo_in_circumstances_that_the_demo_never_has(
    tmp_path: Path,
) -> None:
    codes = {found.rule.code for found in check(load_course(written(tmp_path)))}
    assert codes == {"PP142"}  # in the demo alone, the start was always seen


def test_the_only_button_may_be_wrong_where_a_choice_says_where_it_leads(tmp_path: Path) -> None:
    assert list(practice.check(load_course(written(tmp_path)))) == []
