"""Say on the fast road what came with an entry: pictures, sound, films, as `xml._Ours` reads them."""

from typing import ClassVar

from newsterm.parse.media import Medium
from newsterm.parse.reading import Context
from newsterm.parse.strict import Machine, Meanings


class Pictures(Machine):
    """Media RSS 1.5."""

    def _frames(self) -> list[Medium]:
        frames: list[Medium] = self.context().setdefault("newsterm_open", [Medium()])
        return frames

    def _step_into(self, kind: str, attributes: Context) -> None:
        frames = self._frames()
        medium = Medium(kind=kind, attributes=attributes, within=frames[-1])
        self.context().setdefault("newsterm_media", []).append(medium)
        frames.append(medium)

    def _start_group(self, attributes: Context) -> None:
        self._step_into("group", attributes)

    def _start_media(self, attributes: Context) -> None:
        self._step_into("content", attributes)

    def _start_thumbnail(self, attributes: Context) -> None:
        self._step_into("thumbnail", attributes)
        self.push("newsterm_text", expecting=False)

    def _step_out(self) -> None:
        frames = self._frames()
        if len(frames) > 1:
            frames.pop()

    def _end_thumbnail(self) -> None:
        text = self.pop("newsterm_text")
        medium = self._frames()[-1]
        if text and "url" not in medium.attributes:
            medium.attributes = {**medium.attributes, "url": text}
        self._step_out()

    def _listen(self, _: Context) -> None:
        self.push("newsterm_text", expecting=False)

    def _end_media_title(self) -> None:
        self._frames()[-1].title = self.pop("newsterm_text") or ""

    def _end_media_description(self) -> None:
        self._frames()[-1].description = self.pop("newsterm_text") or ""

    def _end_media_credit(self) -> None:
        medium = self._frames()[-1]
        medium.credit = ", ".join(filter(None, (medium.credit, self.pop("newsterm_text"))))

    meanings: ClassVar[Meanings] = {
        "media_group": (_start_group, _step_out),
        "media_content": (_start_media, _step_out),
        "media_thumbnail": (_start_thumbnail, _end_thumbnail),
        "media_title": (_listen, _end_media_title),
        "media_description": (_listen, _end_media_description),
        "media_credit": (_listen, _end_media_credit),
    }
