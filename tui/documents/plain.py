import re
from datetime import date
from tui.documents.records import Block, BlockKind, Metadata, Span


def plain_blocks(text):
    blocks = []
    spans = {}
    title = outlet = published = None
    for m in re.finditer(r"\S(?:.|\n(?![ \t]*\n))*", text):
        s, e = m.start(), m.start() + len(m.group().rstrip())
        d = re.match(r"date (\d{4}-\d\d-\d\d)\s+", text[s:e]) if not blocks else None
        if d:
            published = date.fromisoformat(d.group(1)); spans["published"] = Span(s + 5, s + 15)
            blocks.append(Block(BlockKind.METADATA, Span(s, s + 15)))
            s += d.end()
        t = text[s:e]
        if t.startswith("Click here") or "\nSource:" in t or t.startswith("Source:"):
            o = re.search(r"Source: (.+)", t)
            c = re.match(r"Click here[^\n]*", t)
            if c: blocks.append(Block(BlockKind.BOILERPLATE, Span(s, s + c.end())))
            if o:
                outlet = o.group(1).strip(); spans["outlet"] = Span(s + o.start(1), s + o.start(1) + len(outlet))
                blocks.append(Block(BlockKind.METADATA, Span(s + o.start(), s + o.end())))
            continue
        kind = BlockKind.TITLE if not blocks and "\n" not in t and t[-1] not in ".!?:”\"" and len(t) < 200 else BlockKind.PARAGRAPH
        if kind is BlockKind.TITLE: title = t; spans["title"] = Span(s, e)
        blocks.append(Block(kind, Span(s, e)))
    return tuple(blocks), Metadata(title, outlet, None, published, spans)
