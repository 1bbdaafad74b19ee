"""Say what each element means on the fast road, by feedparser's rules (its `namespaces/`, 6.0.14)."""

from typing import ClassVar

from newsterm.parse.authors import Authors
from newsterm.parse.pictures import Pictures
from newsterm.parse.reading import Context, Unsure
from newsterm.parse.strict import XHTML, End, Machine, Meanings, Start, certain

_RSS = {"0.91": "rss091u", "0.92": "rss092", "0.93": "rss093", "0.94": "rss094"}
_ATOM = {"0.1": "atom01", "0.2": "atom02", "0.3": "atom03"}
_ATOM_TYPE = "application/atom+xml"
_HTML = frozenset({"text/html", XHTML})


def _enforce_href(attributes: Context) -> None:
    href = attributes.get("url", attributes.get("uri", attributes.get("href")))
    if href:
        attributes.pop("url", None)
        attributes.pop("uri", None)
        attributes["href"] = href


def _text(tag: str, *, expecting: bool = True) -> tuple[Start, End]:
    """Make handlers of an element that is a text; feedparser knows it as `tag`."""
    return (
        lambda reader, _: reader.push(tag, expecting=expecting),
        lambda reader: reader.pop(tag),
    )


def _markup(tag: str) -> tuple[Start, End]:
    return (
        lambda reader, attributes: reader.push_content(tag, attributes, "text/plain"),
        lambda reader: reader.pop_content(tag),
    )


def _nothing(_: Machine, __: Context) -> None:
    pass


class Elements(Authors, Pictures):
    """feedparser's state machine with what the elements mean in it."""

    _has_content = False
    _summary = ""
    _guid_is_link = True

    @property
    def _expecting(self) -> bool:
        return self.in_feed or self.in_entry or self.in_source

    # The document

    def _start_rss(self, attributes: Context) -> None:
        if not self.version.startswith("rss"):
            said = attributes.get("version", "")
            self.version = _RSS.get(said) or ("rss20" if said.startswith("2.") else "rss")

    def _start_channel(self, attributes: Context) -> None:
        if "lastmod" in attributes or "href" in attributes:
            raise Unsure  # CDF, of 1997
        self.in_feed = True

    def _start_feed(self, attributes: Context) -> None:
        self.in_feed = True
        self.version = self.version or _ATOM.get(attributes.get("version", ""), "atom")

    def _end_feed(self) -> None:
        self.in_feed = False

    def _start_item(self, attributes: Context) -> None:
        if self.in_entry or "lastmod" in attributes or "href" in attributes:
            raise Unsure
        self.entries.append({})
        self.depths = {}
        self.push("item", expecting=False, leaf=False)
        self.in_entry = True
        self._guid_is_link = False
        self.title_depth = -1
        if attributes.get("rdf:about"):
            self.context()["id"] = attributes["rdf:about"]

    def _end_item(self) -> None:
        self.pop("item")
        self.in_entry = self._has_content = False

    def _start_source(self, attributes: Context) -> None:
        if self.in_source:
            raise Unsure
        if "url" in attributes:
            self.source["href"] = attributes["url"]
        self.push("source", leaf=False)
        self.in_source = True
        self.title_depth = -1

    def _end_source(self) -> None:
        self.in_source = False
        self.pop("source")
        self.source = {}

    def _start_image(self, _: Context) -> None:
        if not self.in_entry:
            self.context().setdefault("image", {})
        self.in_image = True
        self.title_depth = -1
        self.push("image", expecting=False, leaf=False)

    def _end_image(self) -> None:
        self.pop("image")
        self.in_image = False

    def _start_textinput(self, _: Context) -> None:
        if self.in_entry or self.in_source or self.in_image:
            raise Unsure
        self.context().setdefault("textinput", {})
        self.in_text_input = True
        self.title_depth = -1
        self.push("textinput", expecting=False, leaf=False)

    def _end_textinput(self) -> None:
        self.pop("textinput")
        self.in_text_input = False

    def _start_itunes_image(self, attributes: Context) -> None:
        self.push("itunes_image", expecting=False)
        href = attributes.get("href") or attributes.get("url")
        if href:
            self.context()["image"] = {"href": href}

    def _start_size(self, _: Context) -> None:
        if not self.in_image:
            raise Unsure
        self.push("width", expecting=False)

    def _end_size(self) -> None:
        self.pop("width")

    # Links and identities

    def _start_link(self, attributes: Context) -> None:
        relation = attributes.setdefault("rel", "alternate")
        attributes.setdefault("type", _ATOM_TYPE if relation in {"self", "replies"} else "text/html")
        context = self.context()
        _enforce_href(attributes)
        if "href" in attributes:
            attributes["href"] = self.whole(attributes["href"])
        links = context.setdefault("links", [])
        if not (self.in_entry and self.in_image):
            links.append(attributes)
        if "href" not in attributes:
            self.push("link", expecting=self._expecting)
        elif relation == "alternate" and attributes["type"] in {*_HTML, "html", "xhtml"}:
            context["link"] = attributes["href"]

    def _end_link(self) -> None:
        self.pop("link")

    def _start_guid(self, attributes: Context) -> None:
        self._guid_is_link = attributes.get("ispermalink", "true") == "true"
        self.push("id")

    def _end_guid(self) -> None:
        value = certain(self.pop("id"))
        if self._guid_is_link:
            self.context().setdefault("link", value)

    def _start_enclosure(self, attributes: Context) -> None:
        _enforce_href(attributes)
        attributes["rel"] = "enclosure"
        self.context().setdefault("links", []).append(attributes)

    # What is read

    def _start_title(self, attributes: Context) -> None:
        self.push_content("title", attributes, "text/plain", expecting=self._expecting)

    def _end_title(self) -> None:
        if self.pop_content("title"):
            self.title_depth = self.depth

    def _start_subtitle(self, attributes: Context) -> None:
        self.push_content("subtitle", attributes, "text/plain")

    def _end_subtitle(self) -> None:
        self.pop_content("subtitle")

    def _start_description(self, attributes: Context) -> None:
        if "summary" in self.context() and not self._has_content:
            self._summary = "content"
            self._start_content(attributes)
        else:
            self.push_content("description", attributes, "text/html", expecting=self._expecting)

    def _end_description(self) -> None:
        if self._summary == "content":
            self._end_content()
        else:
            self.pop_content("description")
        self._summary = ""

    def _start_summary(self, attributes: Context) -> None:
        if "summary" in self.context() and not self._has_content:
            self._summary = "content"
            self._start_content(attributes)
        else:
            self._summary = "summary"
            self.push_content("summary", attributes, "text/plain")

    def _end_summary(self) -> None:
        if self._summary == "content":
            self._end_content()
        else:
            self.pop_content("summary")
        self._summary = ""

    def _start_content(self, attributes: Context) -> None:
        self._has_content = True
        self.push_content("content", attributes, "text/plain")
        if attributes.get("src"):
            self.params["src"] = attributes["src"]
        # Twice, as feedparser does: the first stays open until the document ends.
        self.push("content")

    def _start_encoded(self, attributes: Context) -> None:
        self._has_content = True
        self.push_content("content", attributes, "text/html")

    def _end_content(self) -> None:
        copied = self.params["type"] in _HTML or self.params["type"] == "text/plain"
        value = certain(self.pop_content("content"))
        if copied:
            self.context().setdefault("summary", value)

    def _end_license(self) -> None:
        self.pop("license")
        if self.context().pop("license", None) is None:
            raise Unsure  # feedparser trips over it

    meanings: ClassVar[Meanings] = {
        **Authors.meanings,
        **Pictures.meanings,
        "rss": (_start_rss, None),
        "channel": (_start_channel, _end_feed),
        "feed": (_start_feed, _end_feed),
        "item entry": (_start_item, _end_item),
        "source": (_start_source, _end_source),
        "image": (_start_image, _end_image),
        "textinput": (_start_textinput, _end_textinput),
        "itunes_image": (_start_itunes_image, None),
        "width height": (_start_size, _end_size),
        "link": (_start_link, _end_link),
        "guid id": (_start_guid, _end_guid),
        "enclosure": (_start_enclosure, None),
        "title dc_title": (_start_title, _end_title),
        "description dc_description": (_start_description, _end_description),
        "summary itunes_summary": (_start_summary, _end_summary),
        "content": (_start_content, _end_content),
        "content_encoded": (_start_encoded, _end_content),
        "published issued pubdate dcterms_issued": _text("published"),
        "updated modified lastbuilddate dc_date dcterms_modified": _text("updated"),
        "created dcterms_created": _text("created"),
        "language dc_language": _text("language"),
        "subtitle tagline itunes_subtitle": _markup("subtitle"),
        "rights copyright dc_rights": _markup("rights"),
        "info feedburner_browserfriendly": _markup("info"),
        # What says nothing to us, but stands where feedparser puts it.
        "webmaster dc_publisher": _text("publisher"),
        "generator": _text("generator"),
        "expirationdate": _text("expired"),
        "dcterms_valid": _text("validity"),
        "media_rating": _text("rating"),
        "media_restriction": _text("restriction"),
        "media_license": _text("license"),
        "creativecommons_license": (_text("license")[0], _end_license),
        "media_player": _text("media_player", expecting=False),
        "georss_point georss_line georss_polygon georss_box": _text("geometry", expecting=False),
        "cloud cc_license": (_nothing, None),
        "itunes_block itunes_explicit": (None, None),
    }


Elements.starts = {
    tag: start for tags, (start, _) in Elements.meanings.items() if start for tag in tags.split()
}
Elements.ends = {tag: end for tags, (_, end) in Elements.meanings.items() if end for tag in tags.split()}
Elements.stored = frozenset(
    {"comments", "itunes_duration", "slash_comments", "thr_total", "ttl", "wfw_commentrss"}
)
Elements.foreign = frozenset({
    # Elements that feedparser has its own way with, and that are rare or strange …
    "abstract", "body", "fullitem", "geom", "georss_where", "georssgeom", "gml_exterior", "gml_linearring",
    "gml_linestring", "gml_point", "gml_polygon", "gml_pos", "gml_poslist", "itunes_link", "newlocation",
    "psc_chapter", "psc_chapters", "tags", "where", "xhtml_body",
    # … and names under which it keeps what it understood.
    "author_detail", "authors", "contributors", "created_parsed", "date", "href", "links", "media",
    "newsterm_atom", "newsterm_hurt", "newsterm_media", "newsterm_open", "newsterm_text", "published_parsed",
    "summary_detail", "title_detail", "updated_parsed",
})  # fmt: skip
