"""One meeting place of bidi and Textual: no widget reorders, and Textual draws no text by itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "newsterm"
TUI = sorted((SOURCE / "tui").rglob("*.py"))
ADAPTER = SOURCE / "tui" / "looks" / "strips.py"
PICTURES = SOURCE / "tui" / "looks" / "drawn.py"
"""Makes cells of points; no letter is handed to it."""

MEASURING = {"cells", "clusters"}
"""What every widget may ask of bidi: how wide a text is and where its cells are; neither moves anything."""

TEXTUAL = {
    "textual": "constants: what the environment asks of the terminal",
    "textual._xterm_parser": "what reads keys: ours knows Escape typed just before another",
    "textual.app": "the application, and the type of what a screen composes",
    "textual.color": "a type",
    "textual.containers": "Horizontal: it sets the panes side by side and draws nothing",
    "textual.driver": "the type of a driver",
    "textual.drivers.linux_driver": "what our driver stands on: it writes cells and reads keys",
    "textual.events": "keys, clicks, sizes",
    "textual.filter": "a type",
    "textual.geometry": "sizes",
    "textual.message": "what widgets tell screens",
    "textual.reactive": "attributes that draw a widget again",
    "textual.screen": "a window of our own widgets",
    "textual.scroll_view": "a widget that draws line by line and scrolls; its bars are 0 columns wide",
    "textual.strip": "a row of cells",
    "textual.theme": "Textual's own ground, behind the widgets",
    "textual.timer": "a type",
    "textual.widget": "a widget without anything on it",
    "textual.worker": "a type",
}
"""What of Textual is used, and what for. None of it draws text: `textual.widgets` is full of what does."""

RICH = {"rich.color", "rich.color_triplet", "rich.console", "rich.errors", "rich.segment", "rich.style"}
"""Of `rich.console` a table of colour systems, in the driver."""

DRAWN_BY_TEXTUAL = {
    "border_title", "border_subtitle", "loading", "notify", "sub_title", "tooltip", "with_tooltip",
}  # fmt: skip
"""Text that Textual would draw as it is, letters apart and the wrong way round."""


def imports(file: Path) -> Iterator[tuple[str, str]]:
    """Every import of a file: the module, and the name taken from it."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)


def name(file: Path) -> str:
    return str(file.relative_to(SOURCE))


@pytest.mark.parametrize("file", [file for file in TUI if file != ADAPTER], ids=name)
def test_only_the_adapter_lets_bidi_put_text_in_order(file):
    asked = {taken for module, taken in imports(file) if module.startswith("newsterm.bidi")}
    assert asked <= MEASURING


def test_on_the_command_line_it_is_three_doors_and_the_filter():
    cli = (SOURCE / "cli").rglob("*.py")
    users = {name(file) for file in cli if any(one[0].startswith("newsterm.bidi") for one in imports(file))}
    assert users == {"cli/drawing.py", "cli/tables.py", "cli/progress.py", "cli/commands/bidi.py"}


def test_no_widget_of_textuals_own_is_used():
    used = {module for file in TUI for module, _ in imports(file) if module.startswith("textual")}
    assert used == set(TEXTUAL)


def test_of_rich_the_interface_uses_cells_and_colours_alone():
    used = {module for file in TUI for module, _ in imports(file) if module.startswith("rich")}
    assert used == RICH


@pytest.mark.parametrize("file", TUI, ids=name)
def test_no_text_is_handed_to_textual_to_draw(file):
    tree = ast.parse(file.read_text("utf-8"))
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert named & DRAWN_BY_TEXTUAL == set()


@pytest.mark.parametrize("file", TUI, ids=name)
def test_every_widget_draws_its_rows_itself(file):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef):
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            drawing = {one.name for one in node.body if isinstance(one, ast.FunctionDef)}
            draws_itself = drawing & {"render_line", "render_lines"}
            of_its_own = bases & {"Widget", "ScrollView", "Straight", "Scrolled"} and node.name != "Scrolled"
            assert not of_its_own or draws_itself, node.name
            assert "render" not in drawing, node.name


def text_of(call: ast.Call) -> ast.expr:
    return call.args[0] if call.args else next(one.value for one in call.keywords if one.arg == "text")


def is_written_down(node: ast.expr, named: dict[str, list[ast.expr]]) -> bool:
    """Whether a text stands in the source: one of our own signs, never what a feed or a reader wrote."""
    match node:
        case ast.Constant():
            return True
        case ast.IfExp(body=one, orelse=other):
            return is_written_down(one, named) and is_written_down(other, named)
        case ast.Tuple(elts=several):
            return all(is_written_down(one, named) for one in several)
        case ast.Subscript(value=several):
            return is_written_down(several, named)
        case ast.Name(id=called):
            return called in named and all(is_written_down(one, named) for one in named[called])
        case _:
            return False


@pytest.mark.parametrize("file", [file for file in TUI if file not in {ADAPTER, PICTURES}], ids=name)
def test_outside_the_adapter_cells_are_made_of_our_own_signs_only(file):
    tree = ast.parse(file.read_text("utf-8"))
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            named.setdefault(node.targets[0].id, []).append(node.value)
    made = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Segment"
    ]
    assert [ast.unparse(one) for one in made if not is_written_down(text_of(one), named)] == []
