"""Lines as a pane draws them, edge to edge, straight onto the screen."""

from collections.abc import Iterable

from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget


class Straight(Widget):
    """A widget whose lines go past the styles of borders and paddings: it has none.

    Those would make each line anew; a line that is the same as before keeps all that was worked out for it.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw a part of it."""
        width, _ = self.region.size
        _, ground = self.background_colors
        filters = self.get_line_filters()
        strips = []
        for drawn in self.draw_rows(crop.line_range):
            strip = drawn.adjust_cell_length(width)
            for one in filters:
                strip = strip.apply_filter(one, ground)
            strips.append(strip)
        start, end = crop.column_span
        return strips if (start, end) == (0, width) else [strip.crop(start, end) for strip in strips]

    def draw_rows(self, rows: range) -> Iterable[Strip]:
        """Draw some rows of what is seen."""
        return map(self.render_line, rows)


class Scrolled(Straight, ScrollView):
    """Something long, of which it draws what is seen.

    No bar shows how long it is, so that nothing around it need be set out anew where that changes: a new list
    and a new article are on the screen sooner.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    def watch_virtual_size(self) -> None:
        """Scroll no further than to its end."""
        self.scroll_y = self.validate_scroll_y(self.scroll_y)
