/* What every tool does: read its fields, say beside a field what is wrong with it, show a result
   only while all of them are right, keep its state in the address, and remember the unit.

   LegPress.tool("load", { fields: {...}, show(values, result) {...} }) brings to life the section
   with data-tool="load", which the page keeps hidden until then. A tool with ask(tool) says before
   each reading which fields it needs: tool.ask("angle", false) puts one away. */

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
      this.converted = new Map()
      this.spoken = element("div", { role: "status" })
    }

    start() {
      this.section.hidden = false
      this.result.prepend(this.spoken)
      const unit = new URLSearchParams(location.search).get("unit") ?? remembered()
      if (this.form.elements.unit && ["kg", "lb"].includes(unit)) this.form.elements.unit.value = unit
      this.unit = this.form.elements.unit?.value ?? "kg"
      const given = this.restore()
      this.nameUnits()
      this.form.addEventListener("submit", event => event.preventDefault())
      this.form.addEventListener("input", event => this.changed(event.target))
      this.form.addEventListener("keydown", event => event.key === "Enter" && this.finish(event.target))
      this.section.querySelector("[data-print]")?.addEventListener("click", () => print())
      this.touched = new Set(given ? this.inputs.map(input => input.name) : [])
      this.update() // nobody is told what is wrong before typing
    }

    /** Takes the fields' values from the address; says whether there were any. */
    restore() {
      const state = new URLSearchParams(location.search)
      let given = false
      for (const input of this.inputs) {
        if (input.name === "unit" || this.isPrivate(input) || !state.has(input.name)) continue
        given = true
        const values = state.getAll(input.name)
        if (input.type === "checkbox") input.checked = values.includes(input.value)
        else if (input.type === "radio") input.checked ||= values.includes(input.value)
        else if (!input.options || [...input.options].some(each => each.value === values[0])) {
          input.value = values[0]
        }
      }
      return given
    }

    /** What a reader says about their health goes into no address, and so into no server's log. */
    isPrivate(input) {
      return this.plan.fields[input.name]?.private === true
    }

    changed(input) {
      this.begun = true
      if (input.name === "unit") this.convert()
      this.touched.add(input.name)
      this.update()
      this.keep()
    }

    /** Enter in a field asks for the answer: from now on nothing that is wrong stays unsaid. */
    finish(input) {
      if (input.tagName !== "INPUT") return
      for (const each of this.inputs) this.touched.add(each.name)
      this.update()
    }

    /** Puts a field away, or takes it out again; what is put away is not read. */
    ask(name, wanted) {
      for (const input of this.inputs.filter(each => each.name === name)) {
        input.disabled = !wanted
        input.closest(".field, fieldset").hidden = !wanted
      }
    }

    /** Turns the loads that stand in the fields into the other unit. */
    convert() {
      const unit = this.form.elements.unit.value
      if (unit === this.unit) return
      const times = unit === "lb" ? 1 / KG_PER_LB : KG_PER_LB
      for (const input of this.inputs) {
        const typed = input.value
        const value = number(typed)
        if (!this.plan.fields[input.name]?.load || Number.isNaN(value)) continue
        const was = this.converted.get(input)
        input.value = was?.shown === typed ? was.typed : figure(value * times, 2) // there and back is where one was
        this.converted.set(input, { typed, shown: input.value })
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
        const chosen = !this.isPrivate(input) && (!["checkbox", "radio"].includes(input.type) || input.checked)
        if (chosen && input.value.trim()) state.append(input.name, input.value)
      }
      try {
        history.replaceState(null, "", `?${state}${location.hash}`)
      } catch {
        /* some browsers refuse this for a page from a folder, or too often; the tool works all the same */
      }
    }

    /** Reads all fields; shows the result if every one is right, and nothing otherwise.
        Fields that nobody has touched yet are not complained about. */
    update() {
      this.plan.ask?.(this)
      const values = {}
      const problems = new Map()
      for (const [name, rule] of Object.entries(this.plan.fields)) {
        const problem = this.read(name, rule, values)
        this.say(name, this.touched.has(name) ? problem : "")
        if (problem) problems.set(name, problem)
      }
      this.clear()
      if (problems.size) this.waitFor([...problems.keys()])
      else this.answer(values)
      this.speak()
    }

    /** Shows the result, or what the tool itself finds wrong with a field. */
    answer(values) {
      const problem = this.plan.show(values, this.result, this)
      if (problem) {
        this.clear()
        this.say(problem.field, problem.says)
      }
    }

    /** Empties the result; what is spoken from stays, as screen readers listen to it. */
    clear() {
      this.spoken.replaceChildren()
      for (const each of [...this.result.children]) if (each !== this.spoken) each.remove()
    }

    /** Has a screen reader say the answer, what warns and what is waited for: not every figure again. */
    speak() {
      const first = this.result.querySelectorAll(":scope > :is(.answer, .refer, .waiting)")
      const others = [...this.result.children].filter(each => each !== this.spoken)
      this.spoken.replaceChildren(...(first.length ? first : others.slice(0, 1)))
      if (this.result.firstElementChild !== this.spoken) this.result.prepend(this.spoken)
    }

    /** Says what is still to fill in, once somebody has begun and nothing else is wrong. */
    waitFor(names) {
      if (!this.touched.size || names.some(name => this.touched.has(name))) return
      const labels = names.map(name => this.nameOf(name))
      this.result.append(element("p", { class: "waiting" }, `Still to fill in: ${labels.join("; ")}.`))
    }

    /** What a field is called; a question with several answers has its name in the legend. */
    nameOf(name) {
      const first = this.inputs.find(input => input.name === name)
      const legend = first.type === "radio" && first.closest("fieldset").querySelector("legend")
      return (legend || first.labels[0]).textContent.trim()
    }

    /** Puts the value of a field into `values`; returns what is wrong with it. Loads are in kg. */
    read(name, rule, values) {
      const field = this.form.elements[name]
      if (!this.inputs.some(input => input.name === name && !input.disabled)) {
        values[name] = rule.checks ? [] : null
        return ""
      }
      if (rule.choice) {
        values[name] = field.value
        return field.value || rule.optional ? "" : (rule.missing ?? "Choose one.")
      }
      if (rule.checks) {
        const boxes = this.inputs.filter(input => input.name === name)
        values[name] = boxes.filter(box => box.checked).map(box => box.value)
        return ""
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

    outside(value, { min, max, above, load: isLoad }) {
      const shown = limit => (isLoad ? load(limit, this.unit) : figure(limit))
      if (min !== undefined && value < min) return `This is too low: from ${shown(min)} on.`
      if (max !== undefined && value > max) return above ?? `This is too high: up to ${shown(max)}.`
      return ""
    }

    /** Puts what to do about the ticked signs at the top, in view; nothing where none is ticked. */
    refer(signs) {
      const place = this.section.querySelector("[data-stop]")
      const what = signs.map(sign => this.section.querySelector(`template[data-sign="${sign}"]`))
      place.replaceChildren(...what.map(each => each.content.cloneNode(true)))
      if (signs.length === 0) return
      this.section.querySelector("details.warning").open = true
      if (this.begun) place.scrollIntoView()
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
