/* What could I press? A set in, a range of one-repetition maximums out, and its shares as plates.
   The factors come from the page. Where a warning sign is ticked there is no number. */

"use strict"

LegPress.maximum = (() => {
  /** What each formula that holds makes of a set, in kg; one with a fixed part needs the whole load. */
  function estimates(formulas, kg, reps, sledCounted = true) {
    return formulas
      .filter(one => reps in one.times && kg >= one.least_kg && (sledCounted || !one.plus_kg))
      .map(one => ({ name: one.name, kg: kg * one.times[reps] + one.plus_kg, error: one.error_kg }))
  }

  /** Plates for a moving weight, rounded down to pairs of the smallest; below 0 the sled is too much. */
  function plates(kg, sled, smallest) {
    const rest = kg - sled
    return smallest ? Math.floor((rest + 1e-9) / (2 * smallest)) * 2 * smallest : rest
  }

  return { estimates, plates }
})()

;(() => {
  const { data, element, figure, load, maximum, table } = LegPress
  const SHARES = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]
  const given = document.querySelector('[data-of="one-rep-max"]') ? data("one-rep-max") : null
  const machineOf = slug => data("one-rep-max-machines").find(machine => machine.slug === slug)
  const paragraph = (text, name) => element("p", name ? { class: name } : {}, text)

  function ask(tool) {
    const field = name => tool.form.elements[name]
    const go = field("clear").value !== "some"
    const machine = machineOf(field("machine")?.value)
    for (const name of ["unit", "machine"]) tool.ask(name, go)
    const use = go && machine?.state !== "out-of-use"
    for (const name of ["plates", "reps"]) tool.ask(name, use)
    tool.ask("smallest", use && machine?.build !== "stack")
    tool.ask("sled", use && (!machine || machine.build === null))
  }

  function show(values, result, tool) {
    if (values.clear !== "none") {
      return void result.append(referral(tool.section, values.signs.length ? values.signs : ["some"]))
    }
    const machine = machineOf(values.machine)
    if (machine?.reason) result.append(paragraph(`${machine.name}: ${machine.reason}`, "refer"))
    if (machine?.state === "out-of-use") return
    const sled = sledOf(values.sled, machine)
    const kg = values.plates + (sled ?? 0)
    if (kg === 0) return { field: "plates", says: "There is no load in this set." }
    const shown = each => load(each, tool.unit)
    const found = maximum.estimates(given.formulas, kg, values.reps, sled !== null)
    const range = values.reps === 1 ? [kg, kg] : [Math.min(...found.map(each => each.kg)), Math.max(...found.map(each => each.kg))]
    result.append(...answer(range, sled, values.reps, tool))
    if (values.reps > 1) result.append(formulas(found, values.reps, kg, sled, shown))
    if (over(machine, range[1])) {
      result.append(paragraph(`Do not try it on ${machine.name}: its limit is ${shown(machine.limit_kg)}, the empty machine counted.`, "refer"))
    }
    if (sled !== null) result.append(...shares(range[0], sled, values.smallest, tool.unit, machine))
    result.append(paragraph(noise(range, shown)))
  }

  /** No number: what to do, in the guide's own words, for each sign. */
  function referral(section, signs) {
    const texts = signs.map(sign => section.querySelector(`[data-refer="${sign}"]`).content.cloneNode(true))
    return element("div", { class: "refer" }, element("p", { class: "answer" }, "No number, and no test of a maximum."), ...texts)
  }

  /** What the sled of the set weighs; 0 on a stack, null where nobody knows. */
  function sledOf(typed, machine) {
    if (!machine || machine.build === null) return typed
    return machine.build === "stack" ? 0 : machine.mass_kg
  }

  function answer([low, high], sled, reps, tool) {
    const round = (kg, unit = tool.unit) => load(kg, unit, 0) // no estimate is good to a decimal
    const between = low === high ? `About ${round(low)}` : `Between ${round(low)} and ${round(high)}`
    const other = kg => round(kg, tool.unit === "kg" ? "lb" : "kg")
    const what = sled === null
      ? " for the plates alone, plus the empty sled, which nobody has measured."
      : sled ? ", plates and sled together." : "."
    const once = reps === 1 ? " One full repetition and no second is the maximum itself." : ""
    const said = [paragraph(between + what, "answer"), paragraph(`That is ${other(low)}${low === high ? "" : ` to ${other(high)}`}. It is an estimate for this machine and this depth, not a load to try.${once}`)]
    if (sled === null) said.push(paragraph("No shares are given: without the sled, light ones come out too heavy.", "refer"))
    return said
  }

  function formulas(found, reps, kg, sled, shown) {
    const block = element("div", {}, table(["Formula", "Maximum"], found.map(each => [each.name, shown(each.kg)])))
    const checked = found.find(each => each.error)
    const note = checked ? `${checked.name} was made on a leg press, with a standard error of ${shown(checked.error)}. The others were not.` : "None of these was made for the leg press."
    block.append(paragraph(note))
    if (reps === 5 && sled === null) block.append(paragraph("Reynolds is left out: it fits badly where the sled is not counted."))
    else if (reps === 5 && kg < 60) block.append(paragraph(`Reynolds is left out: below about ${shown(60)} its fixed part says too much.`))
    return block
  }

  const over = (machine, kg) => !!machine?.limit_kg && kg > machine.limit_kg

  /** Shares of the lowest figure, so that nobody starts too heavy. */
  function shares(low, sled, smallest, unit, machine) {
    const shown = kg => load(kg, unit)
    const allowed = (kg, said) => (over(machine, kg) ? "over this machine's limit" : said(kg))
    const rows = said => SHARES.map(share => [`${figure(100 * share)}%`, ...said(low * share)])
    if (machine?.build === "stack") {
      return [
        paragraph("Shares of the lowest figure. Put the pin at the next step below."),
        table(["Share", "Load"], rows(kg => [allowed(kg, shown)])),
      ]
    }
    const plates = kg => {
      const most = maximum.plates(kg, sled, smallest)
      return most < 0 ? "the empty sled is more" : shown(most)
    }
    const rounding = smallest ? `rounded down to pairs of ${load(smallest, unit, 2)}` : "not rounded; fill in the smallest plate"
    return [
      paragraph(`Shares of the lowest figure. Plates: all together, ${rounding}.`),
      table(["Share", sled ? "Plates and sled" : "Load", "Plates"], rows(kg => [shown(kg), allowed(kg, plates)])),
    ]
  }

  function noise([low, high], shown) {
    const span = share => (shown(low * share) === shown(high * share) ? shown(low * share) : `${shown(low * share)} to ${shown(high * share)}`)
    return `Tests repeated on another day differ by ${figure(100 * given.usual_spread)}% at the median, here ${span(given.usual_spread)}. A change under about ${figure(100 * given.noise)}%, here ${span(given.noise)}, can be noise.`
  }

  const section = document.querySelector('[data-tool="one-rep-max"]')
  if (section) LegPress.signs(section)

  LegPress.tool("one-rep-max", {
    fields: {
      signs: { checks: true, private: true },
      clear: { choice: true, private: true, missing: "Open the list, read it, and answer at its end." },
      machine: { choice: true, optional: true },
      plates: { load: true, min: 0, max: 1500, missing: "Write the weight of all plates together, 0 for none." },
      sled: { load: true, min: 0, max: 500, optional: true },
      reps: { whole: true, min: 1, max: given?.most_reps, above: "Above 10 repetitions the formulas fail. Take more load on another day.", missing: "Write how many full repetitions you made." },
      smallest: { load: true, min: 0.1, max: 50, optional: true },
    },
    ask,
    show,
  })
})()
