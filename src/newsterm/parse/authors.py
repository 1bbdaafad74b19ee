"""Say on the fast road who wrote it and what it is about, by feedparser's rules (its `mixin.py`, 6.0.14)."""

import re
from typing import ClassVar

from newsterm.parse.reading import LONGEST_AUTHOR, MOST_TAGS, Context, Unsure
from newsterm.parse.strict import Machine, Meanings, certain

_ITUNES = "http://www.itunes.com/"
_MAIL = re.compile(
    r"(([a-zA-Z0-9\_\-\.\+]+)@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.)|(([a-zA-Z0-9\-]+\.)+))"
    r"([a-zA-Z]{2,4}|[0-9]{1,3})(\]?))(\?subject=\S+)?"
)


class Authors(Machine):
    """Authors and categories."""

    _in_author = _in_contributor = _in_publisher = False

    # Who wrote it

    def _start_author(self, _: Context) -> None:
        self._in_author = True
        self.push("author", leaf=False)
        self.context().setdefault("authors", []).append({})

    def _end_author(self) -> None:
        self.pop("author")
        self._in_author = False
        self._agree_on_author()

    def _start_contributor(self, _: Context) -> None:
        self._in_contributor = True
        self.push("contributor", expecting=False, leaf=False)

    def _end_contributor(self) -> None:
        self.pop("contributor")
        self._in_contributor = False

    def _start_dc_contributor(self, _: Context) -> None:
        if self._in_author or self._in_publisher:
            raise Unsure
        self.push("name", expecting=False)

    def _end_dc_contributor(self) -> None:
        self.pop("name")

    def _start_owner(self, _: Context) -> None:
        self._in_publisher = True
        self.push("publisher", expecting=False, leaf=False)

    def _end_owner(self) -> None:
        self.pop("publisher")
        self._in_publisher = False

    def _start_name(self, _: Context) -> None:
        self.push("name", expecting=False)

    def _end_name(self) -> None:
        self._save_author("name", self.pop("name"))

    def _start_email(self, _: Context) -> None:
        self.push("email", expecting=False)

    def _end_email(self) -> None:
        self._save_author("email", self.pop("email"))

    def _start_url(self, _: Context) -> None:
        self.push("href")

    def _end_url(self) -> None:
        value = self.pop("href")
        if self._in_author:
            self._save_author("href", value)

    def _save_author(self, key: str, value: str | None) -> None:
        # An owner's name becomes the author's, too: `_save_author(…, 'publisher')`.
        if not (self._in_publisher or self._in_author):
            return
        context = self.context()
        if not self._in_publisher:
            context.setdefault("author_detail", {})[key] = value
        self._agree_on_author()
        context.setdefault("authors", [{}])[-1][key] = certain(value)

    def _agree_on_author(self) -> None:
        """Let `author` and the last of `authors` say the same (`_sync_author_detail`)."""
        context = self.context()
        author = context.get("author")
        if author and len(author) > LONGEST_AUTHOR:
            author = context["author"] = author[:LONGEST_AUTHOR]
        detail = context.get("authors", [{}])[-1]
        if detail:
            name, mail = detail.get("name"), detail.get("email")
            if name and mail:
                context["author"] = f"{name} ({mail})"
            elif name or mail:
                context["author"] = name or mail
            return
        if not author:
            return
        found = _MAIL.search(author) if "@" in author else None
        if found:
            detail["email"] = found[0]
            for noise in (found[0], "()", "<>", "&lt;&gt;"):
                author = author.replace(noise, "")
            author = author.strip()
            author = author.removeprefix("(").removesuffix(")").strip()
        if author or found:
            # The same table, so that what is said of a later author is said of this one as well.
            context.setdefault("author_detail", detail)
        if author:
            detail["name"] = author

    # What it is about

    def _start_category(self, attributes: Context) -> None:
        self._tag(
            attributes.get("term"),
            attributes.get("scheme", attributes.get("domain")),
            attributes.get("label"),
        )
        self.push("category")

    def _start_media_category(self, attributes: Context) -> None:
        attributes.setdefault("scheme", "http://search.yahoo.com/mrss/category_schema")
        self._start_category(attributes)

    def _start_itunes_category(self, attributes: Context) -> None:
        self._tag(attributes.get("text"), _ITUNES, None)
        # Apple's stand within one another.
        self.push("category", leaf=False)

    def _end_category(self) -> None:
        value = self.pop("category")
        if not value:
            return
        tags = self.context()["tags"]
        if tags and not tags[-1]["term"]:
            tags[-1]["term"] = value
        else:
            self._tag(value, None, None)

    def _end_itunes_keywords(self) -> None:
        for term in (self.pop("itunes_keywords") or "").split(","):
            if term.strip():
                self._tag(term.strip(), _ITUNES, None)

    def _end_media_keywords(self) -> None:
        for term in (self.pop("media_keywords") or "").split(","):
            if term.strip():
                self._tag(term.strip(), None, None)

    def _tag(self, term: str | None, scheme: str | None, label: str | None) -> None:
        tags: list[Context] = self.context().setdefault("tags", [])
        tag = {"term": term, "scheme": scheme, "label": label}
        if (term or scheme or label) and len(tags) < MOST_TAGS and tag not in tags:
            tags.append(tag)

    meanings: ClassVar[Meanings] = {
        "author managingeditor dc_author dc_creator itunes_author": (_start_author, _end_author),
        "contributor": (_start_contributor, _end_contributor),
        "dc_contributor": (_start_dc_contributor, _end_dc_contributor),
        "itunes_owner": (_start_owner, _end_owner),
        "name itunes_name": (_start_name, _end_name),
        "email itunes_email": (_start_email, _end_email),
        "url uri homepage": (_start_url, _end_url),
        "category keywords dc_subject": (_start_category, _end_category),
        "media_category": (_start_media_category, _end_category),
        "itunes_category": (_start_itunes_category, _end_category),
        "itunes_keywords": (None, _end_itunes_keywords),
        "media_keywords": (None, _end_media_keywords),
    }
