"""Blocks of sums: by province, by sector and year, by term, and prices of power and land."""

from collections.abc import Mapping

from maps.book.blocks import Block, Live, Row, sum_all, sum_where
from maps.book.cells import amount
from maps.book.columns import COLUMNS
from maps.book.filled import Filled
from maps.book.naming import Naming
from maps.book.vocabulary import say
from maps.words import Lang
from optimizer.plan.plan import Plan

Sheets = Mapping[str, Filled]

Priced = tuple[str, float]
"""A row of a rule and its price."""

MOST_PLACES = 10
"""Regions whose prices a chart can show."""


def province_block(plan: Plan, sheets: Sheets, naming: Naming, lang: Lang) -> Block | None:
    """Net worth of each province, what it would reach alone, the gain and the capital."""
    regions = sheets.get("regions")
    if regions is None or not regions.has("worth", "capital_started") or not plan.worth:
        return None
    key = home_key(regions)
    rows = []
    for code in plan.worth:
        worth = sum_where(regions, "worth", [(key, code)])
        capital = sum_where(regions, "capital_started", [(key, code)])
        alone = plan.alone.get(code)
        gain = None if alone is None else Live(f"{worth.text}-{alone!r}", worth.value - alone)
        rows.append((naming.province(code), worth, alone, gain, capital))
    heads = ("province", "worth_unit", "alone_unit", "gain_unit", "capital_unit")
    return Block(
        "provinces", say("by_province", lang), tuple(say(head, lang) for head in heads),
        ("text", "worth", "worth", "worth", "money"), tuple(rows),
    )  # fmt: skip


def home_key(filled: Filled) -> str:
    """The column that tells the province: that of the region, where regions are no provinces."""
    return "home_province" if filled.has("home_province") else "region"


def sector_block(sheets: Sheets, naming: Naming, lang: Lang) -> Block | None:
    """Capital by sector and year of start, the largest first."""
    placed = sheets.get("placements")
    if placed is None or not placed.count or not placed.has("sector", "year", "capital"):
        return None
    years = sorted({int(amount(year)) for year in placed.cells("year")})
    rows: list[Row] = []
    for code in dict.fromkeys(map(str, placed.cells("sector"))):
        cells = [sum_where(placed, "capital", [("sector", code), ("year", y)]) for y in years]
        rows.append((naming.of("sectors", code), *cells))
    rows.sort(key=lambda row: -sum(cell.value for cell in row[1:] if isinstance(cell, Live)))
    return Block(
        "sectors", say("by_sector", lang), (say("sector", lang), *map(str, years)),
        ("text", *["money"] * len(years)), tuple(rows),
    )  # fmt: skip


def term_block(sheets: Sheets, lang: Lang) -> Block | None:
    """Every term of net worth, as far as it is not nothing."""
    regions = sheets.get("regions")
    if regions is None or not regions.has("value", "worth"):
        return None
    keys = list(regions.places)
    terms = [key for key in keys[keys.index("value") : keys.index("worth")] if key != "fee"]
    sums = ((key, sum_all(regions, key)) for key in terms)
    rows = [(_term(key, lang), total) for key, total in sums if total.value]
    if not rows:
        return None
    heads = say("term", lang), say("amount_unit", lang)
    return Block("terms", say("by_term", lang), heads, ("text", "worth"), tuple(rows))


def _term(key: str, lang: Lang) -> str:
    column = COLUMNS["regions"].get(key)
    return key if column is None else column.zh if lang == "zh" else column.en


def price_block(sheets: Sheets, rule: str, naming: Naming, lang: Lang) -> Block | None:
    """The prices of a rule by region and year, of the regions where they are highest."""
    prices = sheets.get("prices")
    if prices is None or not prices.has("rule", "row", "price"):
        return None
    found = _by_place(prices, rule)
    years = sorted({year for at in found.values() for year in at})
    places = sorted(found, key=lambda code: (-_highest(found[code]), code))[:MOST_PLACES]
    if not places:
        return None
    rows: tuple[Row, ...] = tuple(
        (naming.place(code), *(_price(prices, rule, found[code].get(year)) for year in years))
        for code in places
    )
    heads = say("region", lang), *years
    return Block(rule, say(f"price_{rule}", lang), heads, ("text", *["price"] * len(years)), rows)


def _by_place(prices: Filled, rule: str) -> dict[str, dict[str, Priced]]:
    """The highest price of a rule by region and year.

    A row is named by region and year; where provinces plan apart, their code stands at its end.
    """
    found: dict[str, dict[str, Priced]] = {}
    triples = zip(prices.cells("rule"), prices.cells("row"), prices.cells("price"), strict=True)
    for family, row, cell in triples:
        place, *rest = str(row).split("__")
        if family == rule and rest:
            years, price = found.setdefault(place, {}), amount(cell)
            if rest[0] not in years or price > years[rest[0]][1]:
                years[rest[0]] = str(row), price
    return found


def _highest(years: Mapping[str, Priced]) -> float:
    return max(price for _, price in years.values())


def _price(prices: Filled, rule: str, found: Priced | None) -> Live | None:
    """The price as a formula over its sheet; none where the limit has no price."""
    if found is None:
        return None
    return sum_where(prices, "price", [("rule", rule), ("row", found[0])])
