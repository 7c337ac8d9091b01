"""Title, subtitle and sources of the maps of a batch."""

from maps import notes, words
from maps.batch_maps.records import Survey
from maps.batch_maps.vocabulary import say
from maps.places import Ground
from maps.scene import Scene
from maps.words import Lang, word

TOLD = ("infeasible", "unbounded", "limit")
"""Statuses that have words of their own."""


def title(survey: Survey, lang: Lang) -> str:
    """What the page of all layers is called."""
    case = notes.case_name(survey.case, lang)
    return say("title", lang, case=case, total=f"{survey.total:,}")


def title_of(survey: Survey, scene: Scene) -> str:
    """What the map of one layer is called."""
    case = notes.case_name(survey.case, scene.lang)
    return say("title_one", scene.lang, case=case, layer=scene.title)


def subtitle(survey: Survey, lang: Lang) -> str:
    """The sweep, its horizon, and how many scenarios are solved and how many are not."""
    years = survey.case.years
    horizon = "horizon" if len(years) > 1 else "horizon_one"
    parts = (
        say("sweep", lang, sweep=words.tidy(survey.sweep)),
        word(horizon, lang, first=years[0], last=years[-1]),
        counts(survey, lang),
    )
    return word("dot", lang).join(parts)


def counts(survey: Survey, lang: Lang) -> str:
    """How many scenarios are solved, and how the others ended, which are not counted."""
    stop = "，" if lang == "zh" else ", "
    found = [say("solved", lang, total=f"{survey.total:,}", solved=f"{survey.solved:,}")]
    for status, count in survey.statuses.items():
        key = status if status in TOLD else "other"
        if status != "optimal":
            found.append(say(key, lang, count=f"{count:,}", status=words.tidy(status)))
    return stop.join([*found, say("not_counted", lang)] if len(found) > 1 else found)


def sources(
    survey: Survey, ground: Ground, lang: Lang, projection: str = "albers"
) -> tuple[str, ...]:
    """The source lines of a map, with the batch in place of a run."""
    stop = "；" if lang == "zh" else "; "
    plan = survey.plan
    lines = notes.sources(plan, survey.case, ground, lang, projection)
    evidence = say(
        f"evidence_{survey.origin}",
        lang,
        evidence=words.listed(notes.evidence(plan, lang), lang),
    )
    batch = (say("batch", lang, id=survey.id), say("version", lang, version=survey.version))
    return (lines[0], stop.join([*batch, evidence]), *lines[2:])
