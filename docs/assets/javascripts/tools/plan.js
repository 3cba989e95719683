/* The four-week plan: asks for warning signs, a goal, a last set and a machine, and shows a plan only
   when everything is right and no sign is ticked. The weeks and rules stand in the page as data. */

"use strict"

{
  const { element, figure, KG_PER_LB } = LegPress
  const { NEAR, pairs, stack, missing, loads } = LegPress.plan
  const section = document.querySelector('[data-tool="plan"]')
  if (section) start(section, LegPress.data("plan"))

  function start(section, data) {
    const form = section.querySelector("form")
    const edits = form.elements.edits
    const sheet = LegPress.plan.sheet(data)

    LegPress.signs(section)
    // Before the tool hears of a change: what was edited belongs to the plan that goes.
    form.addEventListener("input", event => {
      if (event.target.name && !["signs", "clear"].includes(event.target.name)) edits.value = ""
      arrange()
      refer()
    }, { capture: true })

    LegPress.tool("plan", {
      fields: {
        signs: { checks: true, private: true },
        clear: { choice: true, private: true, optional: true },
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
        edits: { choice: true, optional: true },
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

    /** Says what to do instead, for every sign that is ticked, or where somebody is not sure. */
    function refer() {
      const place = section.querySelector("[data-refer]")
      const ticked = [...form.querySelectorAll('[name="signs"]:checked')].map(box => data.signs.find(each => each.slug === box.value))
      place.hidden = form.elements.clear.value !== "some"
      place.replaceChildren(...ticked.flatMap(sign => [
        element("p", {}, element("strong", {}, `${sign.name}. ${sign.advice}.`), sign.whom ? ` Ask: ${sign.whom}.` : ""),
        element("p", {}, `${sign.text} `, element("a", { href: sign.href }, "On the safety page")),
      ]))
      if (place.hidden) return
      if (!ticked.length) place.append(section.querySelector("[data-unsure]").content.cloneNode(true))
      place.prepend(element("p", {}, element("strong", {}, "No plan. Do this instead.")))
    }

    function show(values, result, tool) {
      if (values.clear === "some") return
      if (data.none[values.goal]) return void result.append(...none(data.none[values.goal]))
      if (values.clear !== "none") {
        return void result.append(element("p", { class: "waiting" }, "Answer the first question, about warning signs, and the plan stands here."))
      }
      const asked = question(values, tool.unit)
      if (asked.problem) return asked.problem
      if (asked.says) return void result.append(element("p", {}, asked.says))
      result.append(...sheet.page(asked))
      for (const [at, value] of new URLSearchParams(edits.value)) {
        const input = result.querySelector(`[data-at="${CSS.escape(at)}"]`)
        if (input) input.value = value
      }
      sheet.judge(result, asked)
      result.oninput = event => {
        if (!event.target.dataset.at) return
        const held = new URLSearchParams(edits.value)
        held.set(event.target.dataset.at, event.target.value)
        edits.value = held
        sheet.judge(result, asked)
        tool.keep()
      }
    }

    function none(goal) {
      return [
        element("p", { class: "answer" }, `No plan for ${goal.name.toLowerCase()}`),
        element("p", {}, `${goal.text} `, element("a", { href: goal.href }, goal.name), sheet.cited(goal.sources)),
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
  }
}
