"""Write entries as one HTML file that reads well in any browser and loads nothing."""

import html
from datetime import UTC

from newsterm.formats.format import Format, body, stamp
from newsterm.formats.markup import address
from newsterm.formats.safe_html import direction_and_language, safe_html
from newsterm.lang import LANGUAGES, base_direction, date_words, line, phrases
from newsterm.model import Enclosure, Entry

# The policy says again what the sanitiser made sure of: no script, no picture, no frame, no connection.
_HEAD = """<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>newsterm</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.7;
  font-family: "Noto Naskh Arabic", "Noto Serif", "Noto Serif Hebrew", Georgia, "Times New Roman", serif; }
:lang(ur) { font-family: "Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Noto Naskh Arabic", serif;
  line-height: 2.2; }
article { margin-block-end: 4rem; padding-block-end: 2rem; border-block-end: 1px solid; text-align: start; }
h1 { line-height: 1.35; margin-block-end: 0.3rem; }
h1 a { color: inherit; text-decoration: none; }
h1 a:hover { text-decoration: underline; }
header p, footer { font-size: 0.9rem; opacity: 0.75; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
pre { overflow-x: auto; unicode-bidi: plaintext; text-align: start; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border: 1px solid; padding: 0.2rem 0.6rem; text-align: start; }
a { overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; font-size: 11pt; }
  article { margin-block-end: 1.5rem; padding-block-end: 1rem; }
  h1, h2, h3, header { break-after: avoid; }
  tr, blockquote { break-inside: avoid; }
  pre { white-space: pre-wrap; }
  a { color: inherit; }
}
</style>
</head>
<body>
"""
_FOOT = "</body>\n</html>\n"


def head(title: str, style: str = "") -> str:
    """Give what such a file begins with, under a title of its own; `style`: rules of its own."""
    titled = _HEAD.replace("<title>newsterm</title>", f"<title>{html.escape(line(title))}</title>")
    return titled.replace("</style>", f"{style}</style>")


def foot() -> str:
    """Give what it ends with."""
    return _FOOT


def article(entry: Entry) -> str:
    """Give an entry as one `article` element, its direction and language on it."""
    language = entry.language
    direction = entry.direction or base_direction(entry.title, language=language)
    where = direction_and_language(direction, language)
    title = html.escape(line(entry.title) or line(entry.feed_title))
    url = address(entry.url)
    if url:
        title = f'<a href="{html.escape(url)}" rel="noopener noreferrer">{title}</a>'
    files = "".join(
        f"<li>{_file(one, entry.url)}</li>\n" for one in entry.enclosures if address(one.url, entry.url)
    )
    return (
        f"<article{where}>\n<header>\n<h1>{title}</h1>\n<p>{_source(entry)}</p>\n</header>\n"
        f"{safe_html(body(entry), entry.url)}\n"
        + (f"<footer>\n<ul>\n{files}</ul>\n</footer>\n" if files else "")
        + "</article>\n"
    )


def _source(entry: Entry) -> str:
    """Say who published it and when; names are isolated, so that a Latin one moves nothing (HTML §4.5.24)."""
    when = entry.published or entry.arrived
    language = entry.language.partition("-")[0]
    words = date_words(when, when, phrases(language if language in LANGUAGES else "en"), UTC)
    names = [
        f"<bdi>{html.escape(line(name))}</bdi>" for name in (entry.feed_title, entry.author) if line(name)
    ]
    if entry.dated:
        return " · ".join([*names, f"<bdi>{html.escape(line(entry.dated))}</bdi>"])
    return " · ".join([*names, f'<time datetime="{stamp(when)}"><bdi>{words} UTC</bdi></time>'])


def _file(enclosure: Enclosure, base: str) -> str:
    words = html.escape(line(f"{enclosure.caption} {enclosure.credit}")) or enclosure.kind
    return f'<a href="{html.escape(address(enclosure.url, base))}" rel="noopener noreferrer">{words}</a>'


HTML = Format(name="html", suffix=".html", head=_HEAD, one=article, foot=_FOOT)
