"""The section of `docs/case.md` on sweeps."""

SWEEPS = """\
## Sweeps

A **sweep** is many scenarios of one case. It is a file of its own: a scenario, and the axes along
which the case is varied. `yrd batch CASE SWEEP.yaml -o FOLDER` solves all of them.

```yaml
name: energy, talent and two levers
rules: {emissions: off}
levers: {always: [vouchers], all: [g60_corridor, two_way_talent]}
list:
  - documents
  - {name: dear money, set: {discount_rate: 0.08}}
grid:
  advantage.method: [document, entropy]
  energy.budget_yi_kwh: {multiply: {low: 0.9, high: 1.1, steps: 3}}
  rules.land: [on, off]
sample:
  method: sobol
  count: 16
  seed: 1
  axes:
    equity.tolerance: [0, 0.05]
    talent[class=digital].stock_kperson: {multiply: [0.8, 1.2]}
    projects.life_years: {add: [-2, 5]}
```

These are 4 subsets of two levers × 2 scenarios × 12 combinations × 16 points: 1,536 scenarios.

The keys of a scenario (`name`, `name_zh`, `levers`, `remove`, `add`, `change`, `rules`, `set`) hold
in every one of them. The others make axes, and at least one is needed:

| key | what it varies |
| --- | --- |
| `levers: all` | every subset of the levers of the case; `{all: [a, b]}` those of the levers \
named, `{always: [c], all: [a, b]}` with `c` always on. A plain list is always on |
| `list` | one scenario at a time: names of scenarios of the case (`base` is none), or scenarios \
written out |
| `grid` | every combination of the levels of each path |
| `sample` | points drawn from the ranges of all paths at once: `method` (`lhs`, the default, or \
`sobol`), `count`, `seed` (default 0), `axes` |
| `axes` | the axes of the sample, in another place; without `sample` they are 100 points of `lhs` |

**Order of effect**: the scenario, levers, list, grid, sample. Groups multiply each other; what \
comes
last varies first.

**Levels** of a grid are a list, `[a, b, c]`, or even steps, `{low: 0, high: 0.1, steps: 5}`.
**Ranges** of a sample are `[low, high]` or `{low: 0, high: 0.1}`. Cells can be varied relative \
to what
they hold, `{multiply: …}` or `{add: …}` around either; settings take values only. Texts, flags and
rules have levels and no range. Whole numbers stay whole, and each is as likely as another.

**Samples**. `lhs` cuts each range into as many strata as there are points and draws one from each;
`sobol` takes the first points of a scrambled sequence, which fills the ranges evenly where `count`
is a power of two. The same seed gives the same points.

**Assumptions**. A file that holds only

```yaml
axes: assumptions
```

varies every assumption between the `low` and `high` of its evidence, one axis for each row of
evidence with a range. A number, or several that are equal, moves from low to high. Different \
numbers
above zero move by a common factor that keeps all of them within the range, and so their \
proportions;
others, and whole numbers, by a common amount. What follows from parameters follows. Numbers that
cannot move alone, such as shares that add up to 1, stay as they are, and so do numbers that another
axis of the sweep changes; notes say which. `sample: {axes: assumptions, method: sobol, count: 256}`
draws other points.

Before anything is solved, every axis is tried alone at both of its ends: what leaves its bounds or
breaks a rule of the case is refused with path, value and allowed range. A sweep has at most
10,000,000 scenarios. A path is an axis once. A combination of values that is no valid case is a row
with status `invalid`: programs are added up from what each axis does only where no corner of one
axis against all others breaks a rule of the case.
"""
