"""Lines as a pane draws them, edge to edge, straight onto the screen."""

from textual.geometry import Region
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
        for y in crop.line_range:
            strip = self.render_line(y).adjust_cell_length(width)
            for one in filters:
                strip = strip.apply_filter(one, ground)
            strips.append(strip)
        start, end = crop.column_span
        return strips if (start, end) == (0, width) else [strip.crop(start, end) for strip in strips]
