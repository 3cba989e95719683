/* What every tool does: read its fields, say beside a field what is wrong with it, show a result
   only while all of them are right, keep its state in the address, and remember the unit.

   LegPress.tool("load", { fields: {...}, show(values, result) {...} }) brings to life the section
   with data-tool="load", which the page keeps hidden until then. */

"use strict"

globalThis.LegPress = (() => {
  const KG_PER_LB = 0.45359237
  const REMEMBERED = "leg-press-guide.unit"

  /** The number that somebody typed, with a point or a comma; NaN for anything else. */
  function number(text) {
    const typed = text.trim()
    if (/^[+-]?\d{1,3}([,.]\d{3})+$/.test(typed) && !/^[+-]?0[,.]/.test(typed)) return NaN // 1,000 or 1.000: which?
    return /^[+-]?(\d+([,.]\d*)?|[,.]\d+)$/.test(typed) ? Number(typed.replace(",", ".")) : NaN
  }

  /** A figure as readers see it: at most `places` decimals, and none that say nothing. */
  function figure(value, places = 1) {
    return String(Number(value.toFixed(places)))
  }

  /** A load in kilograms, in the unit that is shown. */
  function load(kg, unit, places = 1) {
    return `${figure(unit === "lb" ? kg / KG_PER_LB : kg, places)} ${unit}`
  }

  function remembered() {
    try {
      return localStorage.getItem(REMEMBERED)
    } catch {
      return null // storage may be forbidden; then nothing is remembered
    }
  }

  function remember(unit) {
    try {
      localStorage.setItem(REMEMBERED, unit)
    } catch {
      /* the tool works all the same */
    }
  }

  /** An element with text and attributes; children may be elements or text. */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.append(...children)
    return made
  }

  /** A table with a heading row and a heading for each row. */
  function table(columns, rows) {
    const head = element("tr", {}, ...columns.map(text => element("th", { scope: "col" }, text)))
    const body = rows.map(([first, ...cells]) =>
      element("tr", {}, element("th", { scope: "row" }, first), ...cells.map(cell => element("td", {}, cell)))
    )
    return element("table", {}, element("thead", {}, head), element("tbody", {}, ...body))
  }

  class Tool {
    constructor(section, plan) {
      this.section = section
      this.plan = plan
      this.form = section.querySelector("form")
      this.result = section.querySelector("[data-result]")
      this.inputs = [...this.form.elements].filter(input => input.name)
    }

    start() {
      this.section.hidden = false
      const unit = new URLSearchParams(location.search).get("unit") ?? remembered()
      if (this.form.elements.unit && ["kg", "lb"].includes(unit)) this.form.elements.unit.value = unit
      this.unit = this.form.elements.unit?.value ?? "kg"
      const given = this.restore()
      this.nameUnits()
      this.form.addEventListener("submit", event => event.preventDefault())
      this.form.addEventListener("input", event => this.changed(event.target))
      this.section.querySelector("[data-print]")?.addEventListener("click", () => print())
      this.update(given ? null : this.inputs) // nobody is told what is wrong before typing
    }

    /** Takes the fields' values from the address; says whether there were any. */
    restore() {
      const state = new URLSearchParams(location.search)
      let given = false
      for (const input of this.inputs) {
        if (input.name === "unit" || !state.has(input.name)) continue
        given = true
        if (input.type === "checkbox" || input.type === "radio") {
          input.checked = state.getAll(input.name).includes(input.value)
        } else if (!input.options || [...input.options].some(each => each.value === state.get(input.name))) {
          input.value = state.get(input.name)
        }
      }
      return given
    }

    changed(input) {
      if (input.name === "unit") this.convert()
      this.touched = (this.touched ?? new Set()).add(input.name)
      this.update(this.inputs.filter(each => !this.touched.has(each.name)))
      this.keep()
    }

    /** Turns the loads that stand in the fields into the other unit. */
    convert() {
      const unit = this.form.elements.unit.value
      if (unit === this.unit) return
      const times = unit === "lb" ? 1 / KG_PER_LB : KG_PER_LB
      for (const input of this.inputs) {
        const value = number(input.value)
        if (this.plan.fields[input.name]?.load && !Number.isNaN(value)) input.value = figure(value * times)
      }
      this.unit = unit
      remember(unit)
      this.nameUnits()
    }

    nameUnits() {
      for (const each of this.section.querySelectorAll("[data-unit]")) each.textContent = this.unit
    }

    /** Writes the state into the address, so that it can be sent to somebody. */
    keep() {
      const state = new URLSearchParams(location.search) // another tool of the page has its part in it
      for (const input of this.inputs) state.delete(input.name)
      for (const input of this.inputs) {
        const chosen = !["checkbox", "radio"].includes(input.type) || input.checked
        if (chosen && input.value.trim()) state.append(input.name, input.value)
      }
      history.replaceState(null, "", `?${state}${location.hash}`)
    }

    /** Reads all fields; shows the result if every one is right, and nothing otherwise.
        `silent` fields are not complained about yet. */
    update(silent) {
      const values = {}
      let sound = true
      for (const [name, rule] of Object.entries(this.plan.fields)) {
        const problem = this.read(name, rule, values)
        const quiet = (silent ?? []).some(input => input.name === name)
        this.say(name, problem && !quiet ? problem : "")
        sound &&= !problem
      }
      this.result.replaceChildren()
      if (!sound) return
      const problem = this.plan.show(values, this.result, this)
      if (problem) {
        this.result.replaceChildren()
        this.say(problem.field, problem.says)
      }
    }

    /** Puts the value of a field into `values`; returns what is wrong with it. Loads are in kg. */
    read(name, rule, values) {
      const field = this.form.elements[name]
      if (rule.choice) return void (values[name] = field.value)
      if (rule.checks) {
        const boxes = this.inputs.filter(input => input.name === name)
        return void (values[name] = boxes.filter(box => box.checked).map(box => box.value))
      }
      const typed = field.value.trim()
      if (!typed) {
        values[name] = null
        return rule.optional ? "" : rule.missing ?? "Fill this in."
      }
      const value = number(typed)
      if (Number.isNaN(value)) return "Write a plain number, such as 62.5 or 62,5."
      if (rule.whole && !Number.isInteger(value)) return "Write a whole number."
      values[name] = rule.load && this.unit === "lb" ? value * KG_PER_LB : value
      return this.outside(values[name], rule)
    }

    outside(value, { min, max, load: isLoad }) {
      const shown = limit => (isLoad ? load(limit, this.unit, 0) : figure(limit))
      if (min !== undefined && value < min) return `This is too low: from ${shown(min)} on.`
      if (max !== undefined && value > max) return `This is too high: up to ${shown(max)}.`
      return ""
    }

    /** Puts what to do about the ticked signs at the top, in view; nothing where none is ticked. */
    refer(signs) {
      const place = this.section.querySelector("[data-stop]")
      const what = signs.map(sign => this.section.querySelector(`template[data-sign="${sign}"]`))
      place.replaceChildren(...what.map(each => each.content.cloneNode(true)))
      if (signs.length === 0) return
      this.section.querySelector("details.warning").open = true
      if (this.touched) place.scrollIntoView()
    }

    /** Shows a sentence beside a field, or takes it away. */
    say(name, sentence) {
      const place = this.section.querySelector(`[data-problem="${name}"]`)
      if (!place) return
      place.textContent = sentence
      for (const input of this.inputs.filter(each => each.name === name)) {
        input.toggleAttribute("aria-invalid", Boolean(sentence))
        if (sentence) input.setAttribute("aria-invalid", "true")
      }
    }
  }

  /** Brings a tool to life, if the page has it. */
  function tool(name, plan) {
    const section = document.querySelector(`[data-tool="${name}"]`)
    if (section) new Tool(section, plan).start()
  }

  /** What the page tells a tool: the JSON in its block with data-of. */
  function data(name) {
    return JSON.parse(document.querySelector(`script[data-of="${name}"]`).textContent)
  }

  return { KG_PER_LB, data, element, figure, load, number, table, tool }
})()
