"use strict";
// The slider of the years, first of them the whole plan; the function says anew what is chosen.
function slider(view, box, paint) {
  const words = view.data.words, when = make("h2", null, box), bar = make("input", null, box);
  Object.assign(bar, { type: "range", min: 0, max: view.data.periods.length - 1, value: 0 });
  bar.setAttribute("aria-label", words.period);
  const ticks = make("div", null, box, "ticks");
  view.data.periods.forEach(label => make("span", label, ticks));
  bar.addEventListener("input", () => { view.state.period = Number(bar.value); paint(); });
  return () => {
    when.textContent = words.period + " · " + view.period().when;
    bar.disabled = view.theme().periods.length < 2;
    ticks.classList.toggle("off", bar.disabled);
  };
}
