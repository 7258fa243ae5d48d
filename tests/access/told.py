"""Prints role and name of everything shown by the program named pantry, as AT-SPI gives it."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def walk(node):
    if node is None:
        return
    name = " ".join((node.get_name() or "").split())
    print(f"{node.get_role_name()}|{name}")
    for place in range(node.get_child_count()):
        walk(node.get_child_at_index(place))


desktop = Atspi.get_desktop(0)
for place in range(desktop.get_child_count()):
    program = desktop.get_child_at_index(place)
    if program is not None and (program.get_name() or "").startswith("pantry"):
        walk(program)
