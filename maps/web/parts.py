"""The parts of the page in the order in which they are told."""

import re
from collections.abc import Callable, Iterator

from maps import notes
from maps.story.both import Both
from maps.story.method import caveats, method, question
from maps.story.records import Source
from maps.web import bars
from maps.web.markup import Html, joined, tag
from maps.web.pictures import picture
from maps.web.tables import table
from maps.web.telling import Telling

NUMBER = re.compile(r"((?<![\w.])¥?[−\d][\d,]*(?:\.\d+)?%?(?![A-Za-z0-9]))")
CARDS = (
    "money",
    "projects",
    "capital",
    "gain",
    "largest_gain",
    "given_up",
    "bottleneck",
    "assumed",
)
ASSUMED = (
    "low", "base", "high", "range_unit", "money_low", "money_high", "rests", "ends", "reason",
)  # fmt: skip
MOST = 15
"""Lines of long tables."""


def asked(telling: Telling) -> Html:
    """The question, and what was given."""
    story, of = telling.story, telling.of
    about = " · ".join(of(story.about[key]) for key in ("scenario_line", "horizon", "status"))
    return joined(
        tag("p", of(question(telling.case)), class_="lead"), tag("p", about, class_="note")
    )


def answered(telling: Telling) -> Html:
    """The answer in one sentence, headline figures, and what to know before use."""
    story, of = telling.story, telling.of
    sentence = tag("p", _marked(of(story.answer)), class_="lead")
    facts = [story.facts[key] for key in CARDS if key in story.facts]
    cards = [
        tag("div", tag("span", of(f.label)), tag("b", telling.shown(f)), class_="card")
        for f in facts
    ]
    found = joined(sentence, tag("div", *cards, class_="cards"))
    if not story.warnings:
        return found
    return joined(found, tag("h3", telling.say("before_use")), _list(telling, story.warnings))


def _marked(text: str) -> Html:
    """The text with its numbers in bold."""
    return joined(*(tag("b", one) if at % 2 else one for at, one in enumerate(NUMBER.split(text))))


def placed(telling: Telling) -> Html:
    """Maps of projects, people and compute, and the projects with the most capital."""
    grids = telling.story.grids
    heads = [_head(telling, "where"), picture(telling, "placements", _about(telling, "where"))]
    if "projects" in grids:
        heads += [_head(telling, "projects"), table(telling, grids["projects"], most=MOST)]
    if "sectors" in grids:
        heads += [_head(telling, "sectors"), table(telling, grids["sectors"])]
    if "flows" in telling.story.headings:
        maps = [picture(telling, key, _about(telling, "flows")) for key in ("talent", "compute")]
        heads += [_head(telling, "flows"), tag("div", *maps, class_="pair")]
    return joined(*heads)


def gained(telling: Telling) -> Html:
    """Provinces compared, and the leading regions where there are more."""
    grids = telling.story.grids
    provinces, regions = grids["provinces"], grids["regions"]
    found = [_head(telling, "gains"), bars.gains(telling, provinces), table(telling, provinces)]
    if len(regions.lines) > len(provinces.lines):
        found += [_head(telling, "regions"), table(telling, regions)]
    return joined(*found)


def bound(telling: Telling) -> Html:
    """Scarce resources with their prices, and the rules that bind."""
    grids = telling.story.grids
    found = [_head(telling, "limits")]
    found += [table(telling, grids["limits"], most=MOST)] if "limits" in grids else []
    found += [table(telling, grids["rules"])] if "rules" in grids else []
    return joined(*found)


def trusted(telling: Telling) -> Html:
    """Sensitivity with low, base and high; evidence; what later stages gave up."""
    grids = telling.story.grids
    found: list[Html] = []
    if "assumptions" in grids:
        found += [
            _head(telling, "sensitivity"),
            bars.tornado(telling, grids["assumptions"], telling.plan.objective),
        ]
        found.append(table(telling, grids["assumptions"], ASSUMED))
    if "evidence" in grids:
        found += [_head(telling, "evidence"), bars.grades(telling, grids["evidence"])]
    if "stages" in grids:
        found.append(table(telling, grids["stages"]))
    found += [_head(telling, "method"), _list(telling, method(telling.case))]
    return joined(*found)


def unsaid(telling: Telling) -> Html:
    """What no plan says, what this run leaves out, and what it does not reach."""
    story = telling.story
    found = [_list(telling, caveats(story.facts))]
    if story.missing:
        found += [tag("h3", telling.say("left_out")), _list(telling, story.missing)]
    if "shortfalls" in story.grids:
        found.append(table(telling, story.grids["shortfalls"]))
    return joined(*found)


def sourced(telling: Telling) -> Html:
    """Every headline figure and every column with the file and column it comes from."""
    say, of, story = telling.say, telling.of, telling.story
    rows = [_source(telling, of(f.label), telling.shown(f), f.source) for f in story.facts.values()]
    for grid in story.grids.values():
        for column in grid.columns:
            label = f"{of(grid.title)} · {of(column.label)}"
            rows.append(_source(telling, label, "", column.source))
    heads = [
        tag("th", say(key), scope="col")
        for key in ("number", "value", "file", "column", "how_from")
    ]
    found = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="sources")
    about = {key: of(story.about[key]) for key in ("run", "solver")}
    line = say("run_line", **about, year=of(story.about["base_year"]))
    lines = notes.evidence(telling.plan, telling.lang)
    return joined(
        tag("p", line),
        *(tag("p", text, class_="note") for text in lines),
        tag("div", found, class_="scroll"),
    )


def _source(telling: Telling, label: str, value: str, source: Source) -> Html:
    cells = (value, source.file, source.column, telling.of(source.how))
    return tag("tr", tag("th", label, scope="row"), *(tag("td", cell) for cell in cells))


def _head(telling: Telling, key: str) -> Html:
    """The finding that heads a part; nothing where the run has none."""
    text = telling.story.headings.get(key)
    return tag("h3", telling.of(text)) if text is not None else Html("")


def _about(telling: Telling, key: str) -> str:
    return telling.of(telling.story.headings[key])


def _list(telling: Telling, texts: "tuple[Both, ...]") -> Html:
    return tag("ul", *(tag("li", telling.of(text)) for text in texts))


PARTS: tuple[tuple[str, Callable[[Telling], Html]], ...] = (
    ("question", asked), ("answer", answered), ("where", placed), ("gains", gained),
    ("binds", bound), ("sure", trusted), ("silent", unsaid), ("sources", sourced),
)  # fmt: skip
"""Key of the heading and what makes the part, from the question to the sources."""


def parts(telling: Telling) -> Iterator[Html]:
    """Every part with its heading."""
    for at, (key, make) in enumerate(PARTS, start=1):
        yield tag("section", tag("h2", f"{at} {telling.say(key)}"), make(telling), id=key)
