"""Maps of a batch as files."""

from dataclasses import replace
from pathlib import Path

from inputs.case import Case
from inputs.errors import did_you_mean, quoted
from maps.batch_maps.layers import FREQUENCY, layers_of
from maps.batch_maps.records import Survey
from maps.batch_maps.scenario_themes import CHANGE, VALUE
from maps.layers import layer_named
from maps.whole_file import write_whole
from maps.words import Lang
from yrd.batch_maps.asked import Asked
from yrd.batch_maps.reading import Read, read_batch
from yrd.batch_maps.scenarios import chosen_of
from yrd.console import Refused

MOST_BYTES = 900_000
"""A larger page is slow to send; 41 cities without scenarios are about 300,000."""

MOST_SHOWN, LEAST_SHOWN = 300, 3
"""A longer list of scenarios is not read to its end; best, middle and worst are always shown."""


def drawn(folder: Path, target: Path, asked: Asked) -> None:
    """The file holds the map of the batch that is asked for, by its ending.

    Raises InputProblems for a folder that holds no finished batch with a plan, Refused for a
    project that it does not have, maps.unfit.UnfitError for other things that cannot be shown.
    """
    read = read_batch(folder)
    is_page = target.suffix.lower() == ".html"
    known = _known(read.survey, asked, is_page)
    if is_page:
        write_whole(target, page_of(read, known).encode())
        return
    from maps.write import encoded  # noqa: PLC0415 - start-up
    from yrd.batch_maps.pictures import picture_of  # noqa: PLC0415

    write_whole(target, encoded(picture_of(read, known), target.suffix.lower()))


def page_of(read: Read, asked: Asked) -> str:
    """The page with as many scenarios as keep it below its largest size."""
    from maps.batch_maps.page import page  # noqa: PLC0415 - start-up: pictures need no folium

    first = "project_frequency" if asked.project else next(iter(asked.layers), None)
    most = MOST_SHOWN
    while True:
        chosen = chosen_of(read, most, asked.lang)
        found = page(read.survey, chosen, asked.lang, first, asked.project)
        if len(found.encode()) <= MOST_BYTES or most <= LEAST_SHOWN:
            return found
        most = max(3 * min(most, len(chosen.solved)) // 4, LEAST_SHOWN)


def layer_rows(folder: Path, lang: Lang) -> list[tuple[str, str, str]]:
    """Key, group and name of every layer that the batch has numbers for."""
    layers = (*layers_of(read_batch(folder).survey), VALUE, CHANGE)
    return [(one.key, one.group.name.told(lang), one.title.told(lang)) for one in layers]


def _known(survey: Survey, asked: Asked, is_page: bool) -> Asked:
    """What is asked for, with the code of the project; refused with what there is."""
    together = layers_of(survey)
    known = (VALUE, CHANGE) if asked.is_by_scenario else together
    for key in asked.layers:
        layer_named(key, (*together, VALUE, CHANGE) if is_page else known, asked.lang)
    if asked.is_by_scenario and len(asked.layers) > 1:
        raise Refused("--by scenario shows one layer: give one --layer KEY")
    if asked.project is None:
        return asked
    if asked.is_by_scenario or set(asked.layers) - {FREQUENCY.key}:
        raise Refused("--project shows how often one project is placed: leave out --by and --layer")
    return replace(asked, project=_code(survey.case, asked.project))


def _code(case: Case, text: str) -> str:
    """The code of the project that is named by its code, or by its name in either language."""
    if text in case.projects:
        return text
    names = {
        name: code for code, one in case.projects.items() for name in (one.name_zh, one.name_en)
    }
    if names.get(text):
        return names[text]
    hint = did_you_mean(text, [*case.projects, *filter(None, names)])
    raise Refused(f"--project: the case has no project {quoted(text)}. {hint}".rstrip())
