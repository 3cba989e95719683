/* The four-week plan: looks up the weeks and rules that the page holds, and works out loads that
   can be loaded. Loads are always rounded down. hooks/legpress/programme.py does the same for the
   examples on the page; a test holds one against the other. */

"use strict"

{
  const GRAIN = 0.05 // every plate that is sold is a multiple of it, in kg and in lb
  const NEAR = 1e-6
  const { element, figure, number, KG_PER_LB } = LegPress

  /** Every load up to `most` that pairs of these plates make, lightest first, with none at all. */
  function pairs(plates, most) {
    const sizes = plates.map(plate => Math.round(plate / GRAIN))
    const reach = [true]
    for (let side = 1; side <= most / 2 / GRAIN + NEAR; side++) reach[side] = sizes.some(size => reach[side - size])
    return [...reach.keys()].filter(side => reach[side]).map(side => Number((side * 2 * GRAIN).toFixed(2)))
  }

  /** Every load up to `most` that lies whole steps of the stack from a load that is on it. */
  function stack(step, last, most) {
    const lowest = last - step * Math.floor((last - NEAR) / step)
    const count = Math.max(0, Math.floor((most - lowest) / step + NEAR))
    return Array.from({ length: count + 1 }, (_, nth) => Number((lowest + nth * step).toFixed(4)))
  }

  /** The heaviest load that is not above this one; undefined where all are. */
  function down(load, loads) {
    return loads.findLast(each => each <= load + NEAR)
  }

  /** The next load up, or the same where that step would be too big. */
  function stepped(load, loads, machine, percent) {
    const above = loads.find(each => each > load + NEAR) ?? load
    return above + machine <= (load + machine) * (1 + percent / 100) + NEAR ? above : load
  }

  /** How many repetitions the last set did not show, of those that the weeks ask of one load. */
  function missing(plan, rules, reps, left) {
    return Math.max(0, plan.demand - reps - Math.min(left, rules.trusted_reserve_reps.value))
  }

  /** The loads of four weeks from a last set, or undefined where nothing is light enough.
      `careful` is the machine where its weight makes a load lighter, `known` where it makes a step bigger. */
  function loads(plan, data, last, ladder) {
    const rules = data.rules
    const short = missing(plan, rules, last.reps, last.left)
    const share = (1 - (short * rules.lighter_per_rep_percent.value) / 100)
      * (last.back ? 1 - rules.lighter_after_break_percent.value / 100 : 1)
    const part = (load, times) => down((load + last.careful) * times - last.careful, ladder)
    const start = part(last.load, share)
    if (start === undefined) return undefined
    let load = start
    const weeks = plan.weeks.map(week => (load = week.step ? stepped(load, ladder, last.known, rules.step_percent.value) : load))
    if (last.easy) weeks[3] = part(start, data.easy.load_percent / 100) ?? start
    return { weeks, warmUp: data.warm_up.map(set => part(start, set.percent / 100)) }
  }

  LegPress.plan = { pairs, stack, down, stepped, missing, loads }

  /* ---- what the reader sees ---- */

  const section = document.querySelector('[data-tool="plan"]')
  if (section) start(section, LegPress.data("plan"))

  function start(section, data) {
    const form = section.querySelector("form")
    const signs = [...form.querySelectorAll("[data-sign]")]
    const clear = form.querySelector("[data-no-sign]")
    const edits = form.elements.edits
    let made

    // Before the tool hears of a change: what was edited belongs to the plan that goes.
    form.addEventListener("input", event => {
      if (event.target.name) edits.value = ""
      if (event.target === clear && clear.checked) for (const sign of signs) sign.checked = false
      if (event.target.matches("[data-sign]") && event.target.checked) clear.checked = false
      arrange()
      refer()
    }, { capture: true })

    LegPress.tool("plan", {
      fields: {
        goal: { choice: true },
        experience: { choice: true },
        days: { whole: true, min: 1, max: 7, missing: "Write how many days a week, such as 2." },
        machine: { choice: true },
        load: { load: true, optional: true, min: 0, max: 1000 },
        reps: { whole: true, optional: true, min: 1, max: 50 },
        left: { whole: true, optional: true, min: 0, max: 20 },
        empty: { load: true, optional: true, min: 0, max: 300 },
        stack: { load: true, optional: true, min: 0.5, max: 50 },
        "plates-kg": { checks: true },
        "plates-lb": { checks: true },
        easy: { checks: true },
        edits: { choice: true },
      },
      show,
    })
    arrange()

    /** Shows the fields that this machine and unit need, and empties the others. */
    function arrange() {
      const machine = machineOf(form.elements.machine.value)
      const unit = form.elements.unit.value
      const need = { plates: machine.kind === "plates" && machine.machine_kg == null, stack: machine.kind === "stack" }
      for (const part of form.querySelectorAll("[data-for]")) {
        part.hidden = !need[part.dataset.for]
        if (part.hidden) part.querySelector("input").value = ""
      }
      for (const part of form.querySelectorAll("[data-plates]")) {
        part.hidden = machine.kind !== "plates" || part.dataset.plates !== unit
      }
    }

    function machineOf(slug) {
      return data.machines.find(each => each.slug === slug) ?? { kind: slug === "stack" ? "stack" : "plates" }
    }

    /** Says what to do instead, for every sign that is ticked. */
    function refer() {
      const ticked = signs.filter(sign => sign.checked).map(sign => data.signs.find(each => each.slug === sign.dataset.sign))
      const place = section.querySelector("[data-refer]")
      place.hidden = !ticked.length
      place.replaceChildren(...ticked.flatMap(sign => [
        element("p", {}, element("strong", {}, `${sign.name}. ${sign.advice}.`), sign.whom ? ` Ask: ${sign.whom}.` : ""),
        element("p", {}, `${sign.text} `, element("a", { href: sign.href }, "On the safety page")),
      ]))
      if (ticked.length) place.prepend(element("p", {}, element("strong", {}, "No plan. Do this instead.")))
    }

    function show(values, result, tool) {
      if (signs.some(sign => sign.checked)) return
      if (data.none[values.goal]) return void result.append(...none(data.none[values.goal]))
      if (!clear.checked) return void result.append(element("p", {}, "Answer the first question, and the plan stands here."))
      const asked = question(values, tool.unit)
      if (asked.problem) return asked.problem
      if (asked.says) return void result.append(element("p", {}, asked.says))
      made = asked
      result.append(...page(asked))
      for (const [at, value] of new URLSearchParams(edits.value)) {
        const input = result.querySelector(`[data-at="${CSS.escape(at)}"]`)
        if (input) input.value = value
      }
      judge(result)
      result.oninput = event => {
        if (!event.target.dataset.at) return
        const held = new URLSearchParams(edits.value)
        held.set(event.target.dataset.at, event.target.value)
        edits.value = held
        judge(result)
        tool.keep()
      }
    }

    function none(goal) {
      return [
        element("p", { class: "answer" }, `No plan for ${goal.name.toLowerCase()}`),
        element("p", {}, `${goal.text} `, element("a", { href: goal.href }, goal.name), cited(goal.sources)),
      ]
    }

    /** What the plan is made from, or a problem beside a field, or what is still to fill in. */
    function question(values, unit) {
      const inUnit = kg => Number((unit === "lb" ? kg / KG_PER_LB : kg).toFixed(4))
      const isNew = values.experience === "new"
      const plan = data.plans[isNew ? data.beginners : values.goal]
      const machine = machineOf(values.machine)
      const given = [values.load, values.reps, values.left].filter(value => value !== null).length
      const limit = room(machine, values, inUnit)
      if (values.days > plan.days.max) {
        return { problem: { field: "days", says: `The dose for “${plan.name}” is ${plan.days.says} days a week.` } }
      }
      if (limit.problem) return limit
      if (given < 3 && !(isNew && !given)) return { says: "Fill in your last set: the load, the repetitions done, and those that were left." }
      const plates = values[`plates-${unit}`].map(Number)
      if (machine.kind === "plates" && !plates.length) return { problem: { field: `plates-${unit}`, says: "Tick at least one pair." } }
      const known = inUnit(machine.machine_kg ?? values.empty ?? 0)
      const unknown = machine.kind === "plates" && machine.machine_kg == null && values.empty === null
      const careful = unknown ? inUnit(data.rules.unknown_machine_kg.value) : known
      const asked = { ...values, plan, machine, unit, limit: limit.most, known, unknown, careful, isNew }
      return given ? fromLastSet(asked, inUnit(values.load), plates, inUnit) : { ...asked, load: null, ladder: null }
    }

    /** The heaviest that may be put on this machine, in the unit. */
    function room(machine, values, inUnit) {
      if (machine.limit_kg == null) return { most: Infinity }
      const empty = machine.kind === "stack" ? 0 : machine.machine_kg ?? values.empty
      if (empty === null) {
        return { problem: { field: "empty", says: "This machine's load limit counts the empty machine, and nobody has measured it. Ask staff, and fill it in." } }
      }
      const most = inUnit(machine.limit_kg - empty)
      if (values.load !== null && inUnit(values.load) > most + NEAR) {
        return { problem: { field: "load", says: `This is more than the machine allows: ${figure(most)} at most.` } }
      }
      return { most }
    }

    function fromLastSet(asked, load, plates, inUnit) {
      const { plan, machine, reps, left } = asked
      const short = missing(plan, data.rules, reps, left)
      if (machine.kind === "stack" && asked.stack === null) return { says: "Fill in one step of the stack." }
      if (machine.kind === "stack" && !load) return { problem: { field: "load", says: "Write what the stack showed." } }
      if (short > data.rules.missing_reps.value) {
        return { problem: { field: "reps", says: `This set says too little about sets that ask for ${plan.demand}, done and spare together. Do a longer, lighter set first, and write that down.` } }
      }
      const most = Math.min(asked.limit, load * 1.5 + inUnit(50))
      const ladder = machine.kind === "stack" ? stack(inUnit(asked.stack), load, most) : pairs(plates, most)
      const last = { load, reps, left, back: asked.experience === "back", easy: asked.easy.length > 0, known: asked.known, careful: asked.careful }
      const found = loads(plan, data, last, ladder)
      if (!found) {
        return { problem: { field: "load", says: `Nothing on this machine is light enough to start from this set. Do it again until it shows ${plan.demand} repetitions, done and spare together, or take a lighter machine.` } }
      }
      return { ...asked, load, ladder, short, ...found }
    }

    /** The plan as it stands on the screen, and the log sheet that is only printed. */
    function page(asked) {
      const { plan, days, unit } = asked
      const print = element("button", { type: "button" }, "Print the log sheet")
      print.addEventListener("click", printSheet)
      const first = asked.load === null ? "" : `: start with ${figure(asked.weeks[0], 2)} ${unit}`
      return [
        element("p", { class: "answer" }, `${plan.name}, ${days} ${days === 1 ? "day" : "days"} a week${first}`),
        ...(asked.machine.care ? [element("p", {}, `${asked.machine.name}, take care: ${asked.machine.care}`)] : []),
        weekTable(asked),
        element("p", { class: "hint" }, `You can change repetitions and loads (${unit}) before you print. A new answer above brings the reckoned ones back.`),
        element("p", {}, print),
        element("h4", {}, "Each session"),
        list([
          [`Warm-up. ${data.warm_up_first.text} Then ${warmUp(asked)}.`, data.warm_up_first.sources],
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
      if (!short) said.push(["Your last set showed what these weeks ask for, so you start with it, rounded down to what can be loaded, and no heavier.", []])
      else {
        said.push([`Your set showed ${plan.demand - short} repetitions that count, done and spare; these weeks ask for ${plan.demand}. So you start ${figure(short * rules.lighter_per_rep_percent.value)}% lighter.`, rules.lighter_per_rep_percent.sources])
      }
      if (asked.experience === "back") said.push([`Another ${figure(rules.lighter_after_break_percent.value)}% lighter. ${rules.lighter_after_break_percent.text}`, []])
      if (asked.unknown) said.push([rules.unknown_machine_kg.text, rules.unknown_machine_kg.sources])
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
    function judge(result) {
      for (const input of result.querySelectorAll("[data-at]")) {
        const problem = input.dataset.at.startsWith("reps") ? wrongReps(input) : wrongLoad(input)
        if (problem) input.setAttribute("aria-invalid", "true")
        else input.removeAttribute("aria-invalid")
        const place = input.nextElementSibling
        if (place.textContent !== problem) place.textContent = problem
      }
      result.querySelector("[data-log]").replaceChildren(...log(result, made))
    }

    function wrongReps(input) {
      const reps = number(input.value)
      return Number.isInteger(reps) && reps >= 1 && reps <= 50 ? "" : "Write a whole number from 1 to 50."
    }

    function wrongLoad(input) {
      const { ladder, limit, load, unit } = made
      if (!input.value.trim() && load === null) return ""
      const typed = number(input.value)
      if (Number.isNaN(typed) || typed < 0) return "Write a plain number, such as 62.5 or 62,5."
      if (typed > limit + NEAR) return `The machine allows ${figure(limit)} ${unit} at most.`
      if (load === null) return typed > 1000 ? "This is too high." : ""
      if (input.dataset.at === "load1" && typed > load + NEAR) return `Week 1 is not heavier than your last set, ${figure(load, 2)} ${unit}.`
      const below = down(typed, ladder)
      if (typed > ladder.at(-1) + NEAR) return `This is far above your last set, ${figure(load, 2)} ${unit}.`
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
  }
}
