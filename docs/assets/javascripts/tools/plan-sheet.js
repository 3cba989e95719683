/* The plan as it stands on the page: its weeks, which can be changed, the reasons, and the log sheet. */

"use strict"

LegPress.plan.sheet = data => {
  const { element, figure, number } = LegPress
  const { NEAR, down } = LegPress.plan

  /** The plan as it stands on the screen, and the log sheet that is only printed. */
  function page(asked) {
    const { plan, days, unit } = asked
    const print = element("button", { type: "button" }, "Print the log sheet")
    print.addEventListener("click", printSheet)
    return [
      element("p", { class: "answer" }, `${plan.name}, ${days} ${days === 1 ? "day" : "days"} a week`),
      ...(asked.machine.care ? [element("p", {}, `${asked.machine.name}, take care: ${asked.machine.care}`)] : []),
      weekTable(asked),
      element("p", { class: "hint" }, `You can change repetitions and loads (${unit}) before you print. A new answer above brings the reckoned ones back.`),
      element("p", {}, print),
      element("h4", {}, "Each session"),
      list([
        [`Warm-up. ${data.warm_up_first.text} Then, for week 1 as reckoned, ${warmUp(asked)}.`, data.warm_up_first.sources],
        [[plan.rest ? `Rest ${plan.rest}.` : "", ...plan.how].join(" ").trim(), plan.dose_sources],
        [data.stop.text, data.stop.sources],
      ]),
      element("h4", {}, "Why these loads"),
      list(notes(asked)),
      element("h4", {}, "From week to week"),
      list([[data.again.text, data.again.sources], [data.too_easy.text, data.too_easy.sources], [plan.then.text, plan.then.sources]]),
      element("div", { class: "log", "data-log": "" }),
    ]
  }

  function notes(asked) {
    const { plan, days, short, load, rules = data.rules } = asked
    const said = []
    if (asked.isNew) said.push(["You are new to a press, so these are the beginner rules.", []])
    if (asked.limit === Infinity) said.push(["What this machine may carry is not known here. Read its label, and stay under it.", []])
    if (days < plan.days.min) said.push([`The dose is ${plan.days.says} days a week; fewer is allowed, and less work.`, plan.dose_sources])
    if (load === null) return [...said, ["Start with the empty machine, or the lightest plate of the stack.", plan.dose_sources]]
    const unsure = asked.left > rules.trusted_reserve_reps.value
    if (unsure) said.push([rules.trusted_reserve_reps.text, rules.trusted_reserve_reps.sources])
    const back = asked.experience === "back"
    if (!short && !back) said.push(["Your last set showed what these weeks ask for, so you start with it, rounded down to what can be loaded, and no heavier.", []])
    if (short) {
      said.push([`Your set showed ${plan.demand - short} repetitions that count, done and spare; these weeks ask for ${plan.demand}. So you start ${figure(short * rules.lighter_per_rep_percent.value)}% lighter.`, rules.lighter_per_rep_percent.sources])
    }
    if (back) said.push([`${figure(rules.lighter_after_break_percent.value)}% lighter after the break. ${rules.lighter_after_break_percent.text}`, rules.lighter_after_break_percent.sources])
    if (asked.unknown) said.push([rules.unknown_machine_kg.text, rules.unknown_machine_kg.sources])
    if (asked.known) said.push([`The empty machine is counted with ${figure(asked.known)} ${asked.unit}.`, []])
    if (stays(asked)) said.push([rules.step_percent.text, rules.step_percent.sources])
    return said
  }

  /** Whether a week that should have a step has none. */
  function stays({ plan, weeks, easy }) {
    return plan.weeks.some((week, at) => week.step && !(easy.length && at === 3) && weeks[at] === weeks[at - 1])
  }

  function warmUp({ warmUp: found, machine, unit, load }) {
    const lightest = machine.kind === "stack" ? "the lightest plate" : "no plates"
    const says = at => (load === null || !found[at] ? lightest : `${figure(found[at], 2)} ${unit}`)
    return data.warm_up.map((set, at) => `${set.reps} repetitions with ${says(at)}`).join(" and ")
  }

  /** The weeks with what they ask; the last one eased where that was asked for. */
  function asks({ plan, weeks, easy }) {
    return plan.weeks.map((week, at) => {
      const eased = easy.length > 0 && at === 3
      const held = eased ? { ...week, ...data.easy, sets: plan.easy_sets, reps: plan.weeks[0].reps } : week
      return { ...held, load: weeks?.[at] ?? null }
    })
  }

  function weekTable(asked) {
    const columns = ["Week", "Sets", "Repetitions", asked.machine.kind === "stack" ? `Stack (${asked.unit})` : `Plates (${asked.unit})`, "Left in hand", "What is new"]
    const cell = (at, ...held) => element("td", { "data-label": columns[at] }, ...held)
    const rows = asks(asked).map((week, nth) => element("tr", {},
      element("th", { scope: "row" }, `Week ${nth + 1}`),
      cell(1, String(week.sets)),
      cell(2, entry(`reps${nth + 1}`, `Repetitions, week ${nth + 1}`, String(week.reps))),
      cell(3, entry(`load${nth + 1}`, `Load, week ${nth + 1}`, week.load === null ? (asked.machine.kind === "plates" ? "0" : "") : figure(week.load, 2), "lightest")),
      cell(4, String(week.reserve)),
      element("td", { "data-label": columns[5], class: "wide" }, week.text, cited(week.sources)),
    ))
    const head = element("tr", {}, ...columns.map(text => element("th", { scope: "col" }, text)))
    return element("div", { class: "table stacked" }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows)))
  }

  function entry(at, label, value, placeholder = "") {
    const id = `plan-${at}-problem`
    const input = element("input", { type: "text", inputmode: "decimal", "data-at": at, "aria-label": label, "aria-describedby": id, value, placeholder })
    return element("span", {}, input, element("span", { class: "problem", id, role: "alert" }))
  }

  /** Looks at what was typed into the weeks: says what is wrong, and writes the log sheet. */
  function judge(result, asked) {
    for (const input of result.querySelectorAll("[data-at]")) {
      const problem = input.dataset.at.startsWith("reps") ? wrongReps(input) : wrongLoad(input, asked)
      if (problem) input.setAttribute("aria-invalid", "true")
      else input.removeAttribute("aria-invalid")
      const place = input.nextElementSibling
      if (place.textContent !== problem) place.textContent = problem
    }
    result.querySelector("[data-log]").replaceChildren(...log(result, asked))
  }

  function wrongReps(input) {
    const reps = number(input.value)
    return Number.isInteger(reps) && reps >= 1 && reps <= 50 ? "" : "Write a whole number from 1 to 50."
  }

  function wrongLoad(input, { ladder, limit, load, known, unit }) {
    if (load === null && ["", "0"].includes(input.value.trim())) return ""
    const typed = number(input.value)
    if (Number.isNaN(typed) || typed < 0) return "Write a plain number, such as 62.5 or 62,5."
    if (typed > limit + NEAR) return `The machine allows ${figure(limit)} ${unit} at most.`
    if (load === null) return "Without a last set the plan stays with the lightest load."
    if (input.dataset.at === "load1" && typed > load + NEAR) return `Week 1 is not heavier than your last set, ${figure(load, 2)} ${unit}.`
    const below = down(typed, ladder)
    const most = (load + known) * (1 + (2 * data.rules.step_percent.value) / 100) - known
    if (typed > most + NEAR) return `This is more than two steps above your last set, ${figure(load, 2)} ${unit}.`
    if (below === undefined || typed - below > NEAR) return `This cannot be loaded${below === undefined ? "" : `; the next below is ${figure(below, 2)} ${unit}`}.`
    return ""
  }

  /** Blanks to fill in by hand: a table a week, a row a session. */
  function log(result, asked) {
    const typed = at => {
      const input = result.querySelector(`[data-at="${at}"]`)
      return input.hasAttribute("aria-invalid") ? "____" : input.value.trim() || "lightest"
    }
    const blank = "_".repeat(18)
    const head = element("p", {}, `Name ${blank} From ${blank} Machine ${asked.machine.name ?? blank}`)
    return [head, ...asks(asked).flatMap((week, nth) => {
      const sets = Array.from({ length: week.sets }, (_, at) => `Set ${at + 1}: load × reps`)
      const columns = ["Session", "Date", ...sets, "Left", "Seat, stops, pain"]
      const rows = Array.from({ length: asked.days }, (_, at) => [String(at + 1), ...columns.slice(1).map(() => "")])
      const load = typed(`load${nth + 1}`)
      const says = `Week ${nth + 1}: ${week.sets} × ${typed(`reps${nth + 1}`)}, ${load === "lightest" ? "lightest load" : `${load} ${asked.unit}`}, ${week.reserve} left`
      return [element("h4", {}, says), LegPress.table(columns, rows)]
    })]
  }

  function printSheet() {
    const root = document.documentElement
    root.classList.add("print-plan")
    addEventListener("afterprint", () => root.classList.remove("print-plan"), { once: true })
    print()
  }

  function list(entries) {
    return element("ul", {}, ...entries.map(([text, sources]) => element("li", {}, text, cited(sources))))
  }

  /** Source names that lead to the list of sources. */
  function cited(sources) {
    const links = sources.flatMap(([name, href]) => [" ", element("a", { href, class: "source" }, name)])
    return element("span", { class: "sources" }, ...links)
  }

  return { page, judge, cited }
}
