"""Decide which blocks and pictures of a page belong to its article."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from newsterm.parse.about import descriptions, file_name, images, titles
from newsterm.parse.blocks import lengths, part, squeezed, up, words_of
from newsterm.parse.captions import Shown, caption_of, shown

_SURE = 24
"""Letters from which a text is not met twice by chance."""
_LONGEST = 400_000
"""Letters of an article in which every text of its page is sought; of a longer one, only whole parts are."""
_LEDE = (30, 900)
"""Letters of what stands under a headline and says it in short."""
_LEDE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:lede?|lead|standfirst|dek|deck|sub-?(?:title|head|headline|heading)|teaser|summary|intro"
    r"|excerpt|strap-?line|abstract|chapo|description|article-?(?:lead|intro|desc|summary)|headline-?desc)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_UNWANTED = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|recirc\w*|promos?|sidebar|share|sharing|social|newsletters?|subscri\w*"
    r"|comments?|cookies?|consent|gdpr|advert\w*|ads?|sponsor\w*|outbrain|taboola|most-?(?:read|viewed)|read-?more"
    r"|more-?(?:on|from|stories)|trending|popular|breadcrumbs?|menu|nav|navigation|footer|toolbar|tags?"
    r"|author-?(?:bio|box)|paywall|modal|popup)(?:$|[\s_-])",
    re.IGNORECASE,
)
_READ_ALSO = re.compile(
    r"\W*(?:اقر[أا]و? أيض|اقر[أا] (?:المزيد|التفاصيل)|للمزيد|طالع(?:وا)? (?:أيض|المزيد)"
    r"|شاهد(?:وا)? أيض|تابع(?:وا)? أيض|انظر أيض|ذات صلة|مواضيع متعلقة"
    r"|بیشتر بخوانید|(?:این را )?هم بخوانید|مطالب مرتبط|بخوانید:"
    r"|یہ بھی پڑھیں|مزید پڑھیں|קראו? (?:עוד|גם|בהרחבה)|לקריאה נוספת|עוד בנושא"
    r"|read (?:more|also|next)|see also|also read|related|more on this|don't miss)",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"cookie|consent|gdpr|paywall|newsletter|outbrain|taboola|(?:^|[\s_-])(?:modal|popup)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\W*(?:المصدر|المصادر|source|منبع|ماخذ|מקור|بشکریہ)\s*:", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_EMPTY = frozenset({"hr", "table", "ul", "ol", "figure"})
"""What says nothing where no other block is in it."""
_ROOTS = frozenset({"article", "main"})


class Chosen:
    """What trafilatura chose, to be looked up."""

    def __init__(self, tree: Any) -> None:
        texts = [squeezed("".join(one.itertext())) for one in tree.iter()]
        self._exactly = frozenset(texts)
        self._all = squeezed("".join(tree.itertext()))
        self._used = bytearray(len(self._all))
        self._at = 0
        self.letters = len(self._all)

    def has(self, text: str) -> bool:
        """Whether a long text is among it, once for each time that it is there, in order first."""
        if self.letters > _LONGEST and text not in self._exactly:
            return False
        at = self._all.find(text, self._at)
        if at < 0 or self._used[at]:
            at = self._all.find(text)
            while at >= 0 and self._used[at]:
                at = self._all.find(text, at + 1)
        if at < 0:
            return False
        self._used[at : at + len(text)] = b"\1" * len(text)
        self._at = at + len(text)
        return True

    def has_exactly(self, text: str) -> bool:
        """Whether a short text is one of its parts."""
        return text in self._exactly

    @property
    def found(self) -> float:
        """How much of it was looked up, of one."""
        return sum(self._used) / max(1, self.letters)


class Page:
    """A page's tree, taken apart; `keep` decides what stays."""

    def __init__(self, tree: Any, url: str, records: Sequence[dict[str, Any]]) -> None:
        self.url = url
        self.body = tree.find("body")
        self.titles = frozenset(filter(None, map(squeezed, titles(tree, records))))
        self._descriptions = [
            text for one in descriptions(tree, records) if len(text := squeezed(one)) >= _LEDE[0]
        ]
        self._records = records
        self.leaves = part(self.body)
        self._order = {leaf: number for number, leaf in enumerate(self.body.iter())}
        self._letters = lengths(self.body)

    def keep(self, tree: Any) -> tuple[list[Any], list[Shown]]:
        """Give the blocks that belong to what was chosen, in order, and the pictures between them."""
        chosen = Chosen(tree)
        pictures = shown(self.body, self.url)
        in_pictures = {one for picture in pictures for one in picture.element.iter()}
        leaves = [leaf for leaf in self.leaves if leaf not in in_pictures and leaf.tag not in _EMPTY]
        texts = {leaf: squeezed(words_of(leaf)) for leaf in leaves}
        sure = {
            leaf
            for leaf in leaves
            if len(texts[leaf]) >= _SURE
            and chosen.has(texts[leaf])
            and not self._is_never(leaf, chosen.letters)
        }
        if not sure:
            return [], []
        numbers = [self._order[leaf] for leaf in sure]
        first, last = min(numbers), max(numbers)
        root = self._root(sure)
        beside = {one.getparent() for one in sure}
        kept = [
            leaf
            for number, leaf in enumerate(leaves)
            if leaf in sure
            or (
                first < self._order[leaf]
                and 0 < len(texts[leaf]) < 4 * _SURE
                and (
                    _goes_with(leaf, texts[leaf], chosen, sure.intersection(leaves[number + 1 : number + 2]))
                    or _is_quoted(leaf, beside)
                    if self._order[leaf] < last
                    else leaf.getparent() in beside and _is_source(leaf)
                )
                and not self._is_unwanted(leaf, root)
            )
        ]
        kept = [leaf for leaf in kept if not self._is_aside(leaf, texts[leaf])]
        lede = self._lede(leaves, texts, set(kept), first, root)
        kept = _without_lost_headings(lede + kept)
        if chosen.found < 0.5:
            return [], []
        return kept, self._pictures(pictures, leaves, kept, root)

    def _root(self, sure: Iterable[Any]) -> Any:
        """Find what the whole article stands in: the nearest `<article>` or the like around its text."""
        common: list[Any] = []
        for leaf in sure:
            above = [leaf, *up(leaf)][::-1]
            common = (
                above
                if not common
                else [one for one, other in zip(common, above, strict=False) if one is other]
            )
        for one in reversed(common):
            if one.tag in _ROOTS or one.get("role") == "main" or "articleBody" in (one.get("itemprop") or ""):
                return one
        return common[-2] if len(common) > 2 else common[-1]

    def _is_never(self, leaf: Any, letters: int) -> bool:
        """Whether a block stands in a small part of the page that is no article by its name."""
        for one in (leaf, *up(leaf)):
            if self._letters[one] * 3 > letters:
                return False
            if one.get("role") == "dialog" or _NEVER.search(
                f"{one.get('class') or ''} {one.get('id') or ''}"
            ):
                return True
        return False

    def _is_unwanted(self, element: Any, root: Any) -> bool:
        for one in (element, *up(element)):
            if one is root:
                return False
            if one.tag == "footer" or _UNWANTED.search(f"{one.get('class') or ''} {one.get('id') or ''}"):
                return True
        return False

    def _is_aside(self, leaf: Any, text: str) -> bool:
        """Whether a block repeats the headline, or only leads to another article."""
        if leaf.tag in _HEADINGS and text in self.titles:
            return True
        linked = sum(len(squeezed(words_of(one))) for one in leaf.iter("a"))
        return bool(_READ_ALSO.match(words_of(leaf))) and linked * 2 > len(text)

    def _lede(
        self, leaves: Sequence[Any], texts: dict[Any, str], kept: set[Any], first: int, root: Any
    ) -> list[Any]:
        """Find what says the article in short above its text: by its name, or by the page's own word."""
        found: list[Any] = []
        heading = next((self._order[one] for one in self.body.iter("h1")), None)
        for leaf in leaves:
            text = texts[leaf]
            if self._order[leaf] >= first or leaf in kept or not _LEDE[0] <= len(text) <= _LEDE[1]:
                continue
            inside = any(one is root for one in up(leaf)) or (
                heading is not None and self._order[leaf] > heading
            )
            named = any(
                _LEDE_NAMES.search(f"{one.get('class') or ''} {one.get('itemprop') or ''}")
                for one in (leaf, *list(up(leaf))[:2])
                if one is not root and one is not self.body
            )
            described = any(text[:60] == one[:60] for one in self._descriptions)
            linked = sum(len(squeezed(words_of(one))) for one in leaf.iter("a"))
            if (
                inside
                and (named or described)
                and text not in self.titles
                and linked * 2 < len(text)
                and not self._is_unwanted(leaf, root)
                and text not in {texts[one] for one in found}
            ):
                leaf.tag = "p"  # some write it as a heading
                found.append(leaf)
        return found[:3]

    def _pictures(
        self, pictures: Sequence[Shown], leaves: Sequence[Any], kept: Sequence[Any], root: Any
    ) -> list[Shown]:
        if not kept:
            return []
        numbers = [self._order[leaf] for leaf in kept]
        first, last = min(numbers), max(numbers)
        after = {self._order[leaf]: leaf for leaf in leaves}
        besides = {leaf.getparent() for leaf in kept if leaf.tag not in {"li", "td", "th"}} - {
            self.body,
            root,
        }
        found: list[Shown] = []
        for one in pictures:
            at = self._order[one.element]
            in_root = any(above is root for above in up(one.element))
            worded = bool(one.caption or one.credit)
            if self._is_unwanted(one.element, root) or (one.leads_away and not worded):
                continue
            own = self._is_leading(one, at)
            leading = at < first and (own or (in_root and (worded or one.element.tag == "figure")))
            beside = any(above in besides for above in up(one.element))
            if not (first < at < last or leading or (at > last and in_root and (worded or beside))):
                continue
            if not worded:
                one = self._worded(one, after, set(kept))  # noqa: PLW2901 - the same, with its words
            found.append(one)
        return found

    def _is_leading(self, one: Shown, at: int) -> bool:
        """Whether a picture above the text is the one that the page names as the article's own."""
        heading = next((self._order[head] for head in self.body.iter("h1")), None)
        own = {file_name(address) for record in self._records for address, _, _ in images(record)}
        own |= {file_name(meta.get("content") or "") for meta in self._metas("og:image")}
        return file_name(one.src) in own or (heading is not None and at > heading and one.kind != "img")

    def _metas(self, name: str) -> list[Any]:
        return [
            meta
            for meta in self.body.getroottree().iter("meta")
            if name in {meta.get("property"), meta.get("name")}
        ]

    def _worded(self, one: Shown, after: dict[int, Any], kept: set[Any]) -> Shown:
        """Give a picture the words of the block after it, or what the page says of it for machines."""
        at = self._order[one.element] + sum(1 for _ in one.element.iter())
        for number in range(at, at + 4):
            if number in after and after[number] not in kept and not _SOURCE.match(words_of(after[number])):
                caption, credit = caption_of(after[number])
                if caption or credit:
                    return replace(one, caption=caption, credit=credit)
                break
        for record in self._records:
            for src, caption, credit in images(record):
                if file_name(src) == file_name(one.src):
                    return replace(one, caption=caption, credit=credit)
        return one


def _goes_with(leaf: Any, text: str, chosen: Chosen, after: set[Any]) -> bool:
    """Whether a short block among the sure ones belongs to them; `after`: the sure one that follows it."""
    if len(text) < _SURE and (chosen.has_exactly(text) or leaf.tag in {"pre", "td", "th"}):
        return True
    return leaf.tag in _HEADINGS and leaf.find(".//a") is None and bool(after)


def _is_quoted(leaf: Any, beside: set[Any]) -> bool:
    """Whether a block stands in a quotation that is there: it says who is quoted, and where that was said."""
    above = leaf.getparent()
    return above.tag == "blockquote" and above in beside


def _is_source(leaf: Any) -> bool:
    """Whether a block says where the article comes from."""
    return bool(_SOURCE.match(words_of(leaf))) and leaf.find(".//a") is None


def _without_lost_headings(kept: list[Any]) -> list[Any]:
    """Leave out headings at the end, whose text stayed behind."""
    while kept and kept[-1].tag in _HEADINGS:
        kept.pop()
    return kept
