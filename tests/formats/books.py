"""A strict reading of books: what EPUB 3.3 and HTML ask of them, as far as the standard library can tell.

It says what epubcheck says of the same faults, for machines that have no Java.
"""

import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO
from urllib.parse import urldefrag
from xml.etree import ElementTree as ET

HTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
EPUB = "{http://www.idpf.org/2007/ops}"
DC = "{http://purl.org/dc/elements/1.1/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
PHRASING = {
    "a", "abbr", "b", "bdi", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
}  # fmt: skip
FLOW = PHRASING | {
    "article", "blockquote", "div", "dl", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "nav", "ol", "p", "pre", "section", "table", "ul",
}  # fmt: skip
MAY_HOLD = {
    "ul": {"li"}, "ol": {"li"}, "dl": {"dt", "dd"}, "table": {"caption", "thead", "tbody"}, "thead": {"tr"},
    "tbody": {"tr"}, "tr": {"td", "th"}, "figure": FLOW | {"figcaption"},
    **dict.fromkeys(PHRASING | {"p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption"}, PHRASING),
}  # fmt: skip
ONLY_PARTS = {"ul", "ol", "dl", "table", "thead", "tbody", "tr"}
VOID = {"br", "hr", "wbr", "img"}
ATTRIBUTES = {
    "dir",
    "lang",
    LANG,
    "href",
    "id",
    "colspan",
    "rowspan",
    "start",
    "src",
    "alt",
    "class",
    "datetime",
}


def validate(fragment: str) -> ET.Element:
    """Read XHTML that stands in a chapter; AssertionError or ParseError: it is not valid there."""
    root = ET.fromstring(f'<div xmlns="{HTML[1:-1]}">{fragment}</div>')
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    for one in root.iter():
        assert set(one.attrib) <= ATTRIBUTES, one.attrib
        href = one.get("href", "#")
        assert (
            href.startswith(("http://", "https://", "mailto:")) or href[1:] in {"", *ids} or ".xhtml" in href
        )
        _see_children(one)
    return root


def _see_children(one: ET.Element) -> None:
    name, children = tag(one), [tag(child) for child in one]
    assert set(children) <= MAY_HOLD.get(name, FLOW), (name, children)
    if name in VOID:
        assert not children
        assert not one.text
    if name in ONLY_PARTS:
        assert not "".join([one.text or "", *(child.tail or "" for child in one)]).strip()
    if name == "a":
        assert all(tag(below) != "a" for below in one.iter() if below is not one)
    if name == "figure":
        captions = [number for number, child in enumerate(children) if child == "figcaption"]
        assert captions in ([], [0], [len(children) - 1])
        assert captions != [len(children) - 1] or not (one[-1].tail or "").strip()
    if name == "table":
        assert children in ([], sorted(children, key=["caption", "thead", "tbody"].index))
        assert max(children.count("caption"), children.count("thead")) <= 1
    if name == "dl" and children:
        assert (children[0], children[-1]) == ("dt", "dd")


def tag(one: ET.Element) -> str:
    """Give an element's name."""
    return one.tag.removeprefix(HTML)


@dataclass(frozen=True)
class Read:
    """A book that was read."""

    names: list[str]
    documents: dict[str, ET.Element]
    package: ET.Element
    spine: list[str]

    def text(self, name: str) -> str:
        return "".join(self.documents[name].itertext())

    def told(self, name: str) -> list[str]:
        """Give what the metadata says under a Dublin Core name."""
        return [one.text or "" for one in self.package.iter(f"{DC}{name}")]


def read(file: BinaryIO) -> Read:
    """Read a book; AssertionError, KeyError or ParseError: it is none."""
    assert file.read(58)[30:] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(file) as book:
        assert book.testzip() is None
        names = book.namelist()
        assert len(names) == len(set(names))
        first = book.infolist()[0]
        assert (first.compress_type, first.extra) == (zipfile.ZIP_STORED, b"")
        (package,) = [
            one.get("full-path") for one in ET.fromstring(book.read("META-INF/container.xml")).iter()
            if one.get("full-path")
        ]  # fmt: skip
        root = ET.fromstring(book.read(package))
        items = {one.get("id"): one for one in root.iter(f"{OPF}item")}
        files = {str(PurePosixPath(package).parent / one.get("href", "")) for one in items.values()}
        assert files == {name for name in names if name.startswith("EPUB/")} - {package}
        documents = {
            one.get("href", ""): ET.fromstring(book.read(f"EPUB/{one.get('href')}"))
            for one in items.values()
            if one.get("media-type") in {"application/xhtml+xml", "application/x-dtbncx+xml"}
        }
    spine = [items[one.get("idref")].get("href", "") for one in root.iter(f"{OPF}itemref")]
    _see_metadata(root)
    found = Read(names=names, documents=documents, package=root, spine=spine)
    _see_links(found)
    _see_contents(found)
    return found


def _see_metadata(root: ET.Element) -> None:
    (identifier,) = root.iter(f"{DC}identifier")
    assert (root.get("unique-identifier"), root.get("version")) == (identifier.get("id"), "3.0")
    assert all(len(list(root.iter(f"{DC}{name}"))) >= 1 for name in ("title", "language"))
    assert len([one for one in root.iter(f"{OPF}meta") if one.get("property") == "dcterms:modified"]) == 1


def _see_links(book: Read) -> None:
    files = {name.removeprefix("EPUB/") for name in book.names}
    for name, document in book.documents.items():
        ids = [one.get("id") for one in document.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), name
        for one in document.iter():
            assert tag(one) not in {"script", "style", "iframe", "object", "form", "video", "audio"}
            assert not any(attribute.startswith("on") for attribute in one.attrib)
            assert one.get("src", name) in files, one.get("src")
            target, fragment = urldefrag(one.get("href", name))
            if "://" not in target and not target.startswith("mailto:"):
                assert (target or name) in files, target
                ids_there = {one.get("id") for one in book.documents.get(target or name, document).iter()}
                assert not fragment or fragment in ids_there


def _see_contents(book: Read) -> None:
    """See that the contents name every chapter, in the order of the spine (EPUB 3.3 §7.4.2)."""
    toc = next(
        one for one in book.documents["nav.xhtml"].iter(f"{HTML}nav") if one.get(f"{EPUB}type") == "toc"
    )
    listed = [one.get("href") for one in toc.iter(f"{HTML}a")]
    chapters = book.spine[2:] or ["title.xhtml"]
    assert listed == chapters
    assert [one.get("src") for one in book.documents["toc.ncx"].iter(f"{NCX}content")] == chapters
