"""Write entries as Markdown with front matter, for notes and for pandoc."""

from newsterm.formats.as_jsonl import spelled
from newsterm.formats.format import Format, body, stamp, tags
from newsterm.formats.markdown import escaped, markdown
from newsterm.formats.markup import address, without_user
from newsterm.lang import base_direction, line
from newsterm.model import Entry


def article(entry: Entry) -> str:
    """Give an entry as Markdown: front matter in YAML, every value a JSON string; a heading; the body.

    `lang` and `dir` are the names that pandoc knows.
    """
    url = address(entry.url)
    values = {
        "title": entry.title,
        "author": entry.author,
        "date": line(entry.dated) or stamp(entry.published or entry.arrived),
        "url": url,
        "feed": entry.feed_title or without_user(entry.feed_url),
        "lang": entry.language,
        "dir": entry.direction or base_direction(entry.title, language=entry.language),
        "tags": tags(entry) + entry.categories,
        "id": entry.id,
    }
    front = [f"{name}: {spelled(value)}" for name, value in values.items() if value]
    title = escaped(entry.title) or escaped(entry.feed_title)
    pieces = [
        "---\n" + "\n".join(front) + "\n---",
        f"# {title}" if title else "",
        markdown(body(entry), entry.url),
    ]
    pieces += [
        f"[{escaped(enclosure.caption) or enclosure.kind}]({target})"
        for enclosure in entry.enclosures
        if (target := address(enclosure.url, entry.url))
    ]
    return "\n\n".join(piece for piece in pieces if piece) + "\n"


MARKDOWN = Format(name="md", suffix=".md", one=article, between="\n")
