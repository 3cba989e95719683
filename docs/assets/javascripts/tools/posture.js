/* "Your posture": takes a pose from the list that the guide's model of the body has computed
   (postures.js) and puts it into the drawing. It computes no pose itself. */

"use strict"

LegPress.posture = (() => {
  const UNIT = 0.15 // units of the drawing in a millimetre
  const INCH = 2.54
  const REMEMBERED = "leg-press-guide.length"
  const NAMES = { 20: "low", 50: "in the middle", 80: "high" }
  const MARKS = {
    heel: "Heel: the ankle would bend more than 20°, so the heel would lift.",
    pelvis: "Pelvis: the hip is bent more than 120°. The pelvis has rolled far, and began long before.",
    free: "No mark here. Lying on the chest, watch that your lower back does not arch at the end.",
    none: "No mark here. The pelvis rolls a little all the same: watch your back on the pad.",
    misfit: "On this machine as drawn, this body cannot take this knee bend: the rail ends too soon or begins too late. Try another depth or foot height."
  }

  const ADVICE = {
    heel: "Move the feet up, or stop sooner.",
    pelvis: "Move the feet down, or stop sooner.",
    both: "Moving the feet helps one and harms the other: stop sooner."
  }

  /** Rounds as Python's writer of the first drawing does, to two places. */
  const two = value => String(Math.floor(value * 100 + 0.5) / 100)
  /** Tenths that were rounded down, as a whole number. */
  const whole = tenths => Math.floor((tenths + 5) / 10)
  const signed = value => String(value).replace("-", "\u2212")

  function feetAndInches(cm) {
    const inches = Math.round(cm / INCH)
    return { feet: Math.floor(inches / 12), inches: inches % 12 }
  }

  /** A value as the reader sees it beside its slider, and as a screen reader says it. */
  const shown = {
    stature(cm, measure) {
      if (measure === "cm") return [`${cm} cm`, `${(cm / 100).toFixed(2)} m`]
      const { feet, inches } = feetAndInches(cm)
      return [`${feet} ft ${inches} in`, `${feet} feet ${inches}`]
    },
    feet(height) {
      const name = NAMES[height] ? `, ${NAMES[height]}` : ""
      return [`${height} % up${name}`, `${height} percent up the plate${name}`]
    },
    knee: bend => [`${bend}°`, `${bend} degrees`]
  }

  const lever = (mm, measure) => (measure === "cm" ? `${whole(mm)} cm` : `${Math.round(mm / 10 / INCH)} in`)
  /** Whole degrees that agree with a mark set past the limit. */
  const passed = (tenths, limit, over) => `${over && whole(tenths) === limit ? "over " : ""}${whole(tenths)}°`

  function remembered() {
    try {
      return localStorage.getItem(REMEMBERED)
    } catch {
      return null // storage may be forbidden; then nothing is remembered
    }
  }

  function remember(measure) {
    try {
      localStorage.setItem(REMEMBERED, measure)
    } catch {
      /* the tool works all the same */
    }
  }

  /** The lists of a machine, each value from the one before it. */
  function unfolded(machine) {
    return machine.steps.map(steps => {
      let value = 0
      return steps.map(step => (value += step))
    })
  }

  /** The pose for a step of every slider; null where body and machine do not fit. */
  function find(known, lists, { machine, stature, feet, knee }) {
    const s = known.statures.indexOf(stature)
    const at = (s * known.feet.length + known.feet.indexOf(feet)) * known.knees.length + known.knees.indexOf(knee)
    const mark = known.machines[machine].marks[at]
    if (mark === "-") return null
    const [hip, ankle, place, hipLever, kneeLever] = lists.map(list => list[at])
    return { hip, ankle, place, hipLever, kneeLever, knee, legs: known.legs[s], heel: Number(mark) % 2 === 1, pelvis: mark > "1" }
  }

  /** What each part of the drawing is given in a pose. */
  function attributes(machine, pose) {
    const thigh = -(machine.trunk + 180 + (pose.hip + 0.5) / 10)
    const [knee, ankle] = pose.legs.map(two)
    const gone = pose.place - machine.near
    const [x, y] = machine.way
    const turns = {
      thigh: `rotate(${two(thigh)})`,
      shank: `rotate(${pose.knee} ${knee} 0)`,
      foot: `rotate(${two(-(pose.ankle + 0.5) / 10)} ${ankle} 0)`,
      ride: `translate(${two(gone * x)} ${two(gone * y)})`,
      along: `rotate(${two(-machine.slope)})`,
      force: `translate(0 ${two(-pose.hipLever * UNIT)})`,
      "knee-along": `translate(${knee} 0) rotate(${two(-machine.slope - thigh)})`,
      "knee-up": `translate(${knee} 0) rotate(${two(-thigh)})`,
      "ankle-up": `translate(${ankle} 0) rotate(${two(-thigh - pose.knee)})`
    }
    return [
      ...Object.entries(turns).map(([name, value]) => [name, "transform", value]),
      ["of-hip", "d", `M0 0V${two(-pose.hipLever * UNIT)}`],
      ["of-knee", "d", `M0 0V${two(pose.kneeLever * UNIT)}`]
    ]
  }

  class Posture {
    constructor(section, known) {
      this.section = section
      this.known = known
      this.form = section.querySelector("form")
      this.pictures = [...section.closest(".posture").querySelectorAll("[data-machine]")]
      this.steps = { stature: known.statures, feet: known.feet, knee: known.knees }
      this.lists = {}
    }

    start() {
      this.section.hidden = false
      this.section.closest(".posture").classList.add("live")
      this.restore()
      this.form.addEventListener("submit", event => event.preventDefault())
      this.form.addEventListener("input", event => {
        this.say(event.target.name, "")
        if (event.target.name === "measure") remember(event.target.value)
        if (event.target.name === "machine") this.fit()
        this.show()
        this.keep()
      })
      this.section.querySelector("[data-print]").addEventListener("click", () => print())
      this.show()
    }

    /** Takes the state from the address; what is no step of a slider is said and left out. */
    restore() {
      const state = new URLSearchParams(location.search)
      const measure = [state.get("measure"), remembered()].find(each => ["cm", "ft"].includes(each))
      if (measure) this.form.elements.measure.value = measure
      for (const [name, steps] of Object.entries(this.steps)) {
        const field = this.form.elements[name]
        const first = this.known.middle[Object.keys(this.steps).indexOf(name)]
        field.value = String(first) // a browser may remember another
        if (!state.has(name)) continue
        const given = state.get(name)
        if (/^\d+$/.test(given) && steps.includes(Number(given))) field.value = given
        else this.say(name, this.refusal(given, steps, shown[name](first, this.form.elements.measure.value)[0]))
      }
      const machine = this.form.elements.machine
      machine.selectedIndex = 0
      if (!state.has("machine")) return
      if ([...machine.options].some(option => option.value === state.get("machine"))) machine.value = state.get("machine")
      else this.say("machine", `The address names a machine that is not here. Shown: ${machine.selectedOptions[0].text}.`)
    }

    refusal(given, steps, first) {
      const between = `${steps[0]} to ${steps.at(-1)} in steps of ${steps[1] - steps[0]}`
      return `The address says \u201c${given.slice(0, 20)}\u201d, which is not one of ${between}. Shown: ${first}.`
    }

    say(name, sentence) {
      const place = this.section.querySelector(`[data-problem="${name}"]`)
      if (!place) return
      place.textContent = sentence
      const field = this.form.elements[name]
      if (sentence) field.setAttribute("aria-invalid", "true")
      else field.removeAttribute("aria-invalid")
    }

    keep() {
      const state = new URLSearchParams(location.search)
      for (const name of ["machine", ...Object.keys(this.steps), "measure"]) state.set(name, this.form.elements[name].value)
      history.replaceState(null, "", `?${state}${location.hash}`)
    }

    /** What is chosen. */
    state() {
      const { machine, stature, feet, knee } = this.form.elements
      return { machine: this.known.same[machine.value] ?? machine.value, stature: Number(stature.value), feet: Number(feet.value), knee: Number(knee.value) }
    }

    pose(state) {
      const lists = (this.lists[state.machine] ??= unfolded(this.known.machines[state.machine]))
      return find(this.known, lists, state)
    }

    /** A machine that is newly chosen begins at a depth that it allows this body. */
    fit() {
      const state = this.state()
      const allowed = this.steps.knee.filter(knee => knee <= state.knee && this.pose({ ...state, knee }))
      if (allowed.length) this.form.elements.knee.value = String(allowed.at(-1))
    }

    show() {
      const state = this.state()
      for (const name of Object.keys(this.steps)) this.readOut(name, state[name])
      const known = this.known.machines[state.machine]
      const pose = this.pose(state)
      for (const picture of this.pictures) picture.hidden = picture.dataset.machine !== state.machine
      const picture = this.pictures.find(each => !each.hidden)
      picture.classList.toggle("misfit", !pose)
      this.draw(picture.querySelector("svg"), known, state, pose)
      this.tell(pose, known)
    }

    readOut(name, value) {
      const field = this.form.elements[name]
      const [seen, said] = shown[name](value, this.form.elements.measure.value)
      field.setAttribute("aria-valuetext", said)
      this.section.querySelector(`output[for="${field.id}"]`).textContent = seen
    }

    draw(svg, machine, state, pose) {
      const elements = [...svg.querySelectorAll("*")].filter(each => each.tagName !== "title")
      const body = machine.bodies[this.known.statures.indexOf(state.stature)]
      for (const [n, key, value] of body) elements[n].setAttribute(key, value)
      if (!pose) return
      for (const [name, key, value] of attributes(machine, pose)) {
        for (const part of svg.querySelectorAll(`.${name}`)) part.setAttribute(key, value)
      }
      for (const name of ["heel", "pelvis"]) {
        const ring = svg.querySelector(`.${name}`)
        if (pose[name]) ring.removeAttribute("display")
        else ring.setAttribute("display", "none")
      }
      const words = [`hip ${passed(pose.hip, 120, pose.pelvis)}`, `knee ${pose.knee}°`, `ankle ${passed(pose.ankle, 20, pose.heel)}`]
      svg.querySelectorAll("text").forEach((text, n) => (text.textContent = signed(words[n])))
    }

    /** Numbers and marks in words; nothing is left standing where the body does not fit. */
    tell(pose, machine) {
      const measure = this.form.elements.measure.value
      const figures = pose && {
        hip: signed(passed(pose.hip, 120, pose.pelvis)),
        knee: `${pose.knee}°`,
        ankle: signed(passed(pose.ankle, 20, pose.heel)),
        "hip-lever": signed(lever(pose.hipLever, measure)),
        "knee-lever": signed(lever(pose.kneeLever, measure))
      }
      for (const place of this.section.querySelectorAll("[data-figure]")) {
        place.textContent = figures ? figures[place.dataset.figure] : "\u2013"
      }
      const given = pose ? ["heel", "pelvis"].filter(name => pose[name]) : ["misfit"]
      const said = given.length ? given : [machine.chest_down ? "free" : "none"]
      const lines = said.map(name => LegPress.element("p", { class: ["none", "free"].includes(name) ? "" : "posture-mark", "data-mark": name }, MARKS[name]))
      const advice = ADVICE[given.length > 1 ? "both" : given[0]]
      if (advice) lines.push(LegPress.element("p", {}, advice))
      this.section.querySelector("[data-marks]").replaceChildren(...lines)
    }
  }

  const section = document.querySelector('[data-tool="posture"]')
  if (section) new Posture(section, LegPress.postures).start()
  return { attributes, feetAndInches, find, shown, unfolded, whole }
})()
