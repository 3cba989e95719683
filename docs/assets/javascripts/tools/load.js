/* What somebody really presses: plates and sled on a straight rail, along the rail and in newtons.
   A push that was measured lies along the rail already and is counted as it is. */

"use strict"

LegPress.sled = (() => {
  const GRAVITY = 9.80665 // m/s², standard gravity
  const radians = degrees => (degrees * Math.PI) / 180

  /** The share of a mass that comes along the rail; `way` is 1 for pushing up, -1 for lowering. */
  function share(angle, friction = 0, way = 1) {
    return Math.sin(radians(angle)) + way * friction * Math.cos(radians(angle))
  }

  /** What the empty sled weighs; a push was measured on the way up, so friction is in it. */
  function mass(empty, angle, friction = 0) {
    if (empty.means === "mass") return empty.kg
    const up = share(angle, friction)
    return up > 1e-9 ? empty.kg / up : null
  }

  /** What the empty sled takes along the rail; null where that cannot be known. */
  function push(empty, angle, friction = 0, way = 1) {
    if (empty.means === "push" && way === 1) return empty.kg
    const weighs = mass(empty, angle, friction)
    return weighs === null ? null : weighs * share(angle, friction, way)
  }

  const newtons = kg => kg * GRAVITY

  return { mass, newtons, push, share }
})()

;(() => {
  const { element, figure, load, sled, table } = LegPress
  const WHY_NOT = {
    lever: "On levers and linkages the leverage changes through the stroke. No one figure holds, so none is given. Log the plates, and compare by effort.",
    stack: "A stack shows a setting. Cable and levers change it by a ratio that is seldom known. Log the setting, and compare by effort.",
    counterweight: "A counterweight takes off a part that only the label or the manual tells. Go by the starting weight there.",
    unknown: "The rule needs to know. A sled slides along straight bars. A lever swings about a pivot. A stack has a pin. Staff can tell.",
  }
  const paragraph = (text, name) => element("p", name ? { class: name } : {}, text)
  const machineOf = slug => LegPress.data("load").find(machine => machine.slug === slug)

  /** Puts away what the chosen machine tells by itself, and what nobody needs yet. */
  function ask(tool) {
    const field = name => tool.form.elements[name]
    const machine = machineOf(field("machine")?.value)
    tool.ask("build", !machine?.build)
    const rail = (machine?.build ?? field("build").value) === "rail" && machine?.state !== "out-of-use"
    for (const name of ["plates", "legs", "friction", "other"]) tool.ask(name, rail || !field("build").value && !machine)
    const asked = !field("plates").disabled
    tool.ask("angle", asked && (machine?.angle_deg ?? null) === null)
    tool.ask("empty", asked && !machine)
    tool.ask("means", asked && !machine && field("empty").value.trim() !== "")
  }

  /** The readings of the empty sled: none if nobody measured it, two if nobody says what was. */
  function readings({ empty, means }, machine) {
    if (machine) return machine.empty_kg === null ? [] : [{ kg: machine.empty_kg, means: machine.means }]
    if (empty === null) return []
    return (means === "unknown" ? ["mass", "push"] : [means]).map(each => ({ kg: empty, means: each }))
  }

  function show(values, result, tool) {
    const machine = machineOf(values.machine)
    const build = machine?.build ?? values.build
    if (machine?.reason) result.append(paragraph(`${machine.name}: ${machine.reason}`, "refer"))
    if (machine?.state === "out-of-use") return
    if (build !== "rail") return void result.append(paragraph("No figure for this machine.", "answer"), paragraph(WHY_NOT[build]))
    const angle = machine?.angle_deg ?? values.angle
    const set = { ...values, angle, friction: values.friction ?? 0, readings: readings(values, machine) }
    const shown = kg => load(kg, tool.unit)
    const other = kg => load(kg, tool.unit === "kg" ? "lb" : "kg")
    result.append(...warnings(set, machine, shown), ...answer(set, shown, other))
    result.append(paragraph(legs(set, shown)), parts(set, shown))
    if (values.other !== null) result.append(paragraph(elsewhere(set, shown)))
    result.append(paragraph(working(set, machine, shown)), drawing(angle))
  }

  /** Everything along the rail, once for each reading of the empty sled; null where not known. */
  function totals({ plates, angle, friction, readings }, way = 1) {
    const own = plates * sled.share(angle, friction, way)
    return readings.map(empty => sled.push(empty, angle, friction, way)).map(kg => (kg === null ? null : own + kg))
  }

  const force = kg => `${figure(sled.newtons(kg), 0)} N`

  /** An amount in words, as a range where readings of the empty sled differ. */
  function span(kgs, shown) {
    const [low, high] = [shown(Math.min(...kgs)), shown(Math.max(...kgs))]
    return low === high ? low : `between ${low} and ${high}`
  }

  /** What is known along the rail: with the sled, or of the plates alone. */
  function known(set, way = 1) {
    const kgs = totals(set, way).filter(kg => kg !== null)
    return kgs.length ? kgs : [set.plates * sled.share(set.angle, set.friction, way)]
  }

  const sledKnown = set => totals(set).some(kg => kg !== null)

  function answer(set, shown, other) {
    const ways = set.friction ? [["Pushing up: ", 1], ["Lowering: ", -1]] : [["", 1]]
    const rest = sledKnown(set) ? "." : ", plus the empty sled, which nobody has measured."
    return ways.flatMap(([name, way]) => {
      const kgs = known(set, way)
      if (Math.max(...kgs) <= 0 && way === -1 && (set.plates > 0 || sledKnown(set))) {
        return [paragraph(`${name}with that much friction it does not come down by itself.`, "answer")]
      }
      return [
        paragraph(`${name}${span(kgs, shown)} along the rail${rest}`, "answer"),
        paragraph(`${name ? `${name}that` : "That"} is ${span(kgs, other)}, a force of ${span(kgs, force)}.`),
      ]
    })
  }

  function warnings({ plates, angle, readings }, machine, shown) {
    const said = []
    if (angle === 0) said.push("On a level rail weight alone does not push back. Friction, cables and stacks do, and this rule does not tell how much.")
    const most = plates + (readings.length ? (sled.mass(readings[0], angle) ?? 0) : 0)
    if (machine?.limit_kg && most > machine.limit_kg) {
      said.push(`Too much for ${machine.name}: its limit is ${shown(machine.limit_kg)}, the empty machine counted.`)
    }
    return said.map(text => paragraph(text, "refer"))
  }

  /** Plates, sled and both, each as weight, along the rail and as a force. */
  function parts(set, kg) {
    const { plates, angle, friction, readings } = set
    const row = (name, weight, along) => [
      name,
      weight === null ? "not known" : kg(weight),
      along === null ? "not known" : kg(along),
      along === null ? "not known" : force(along),
    ]
    const own = plates * sled.share(angle, friction)
    const rows = [row("Plates", plates, own)]
    if (!readings.length) rows.push(row("Empty sled", null, null))
    for (const empty of readings) {
      const name = readings.length > 1 ? (empty.means === "mass" ? ", if a weight" : ", if a push") : ""
      const [weight, along] = [sled.mass(empty, angle, friction), sled.push(empty, angle, friction)]
      rows.push(row(`Empty sled${name}`, weight, along))
      rows.push(row(`Together${name}`, weight === null ? null : plates + weight, own + along))
    }
    return table(["Part", "Weight", "Along the rail", "Force"], rows)
  }

  function working({ plates, angle, friction, readings }, machine, kg) {
    const sine = figure(sled.share(angle), 3)
    const rubs = friction ? ` + ${friction} × cosine` : ""
    const said = [`Plates: ${kg(plates)} × (sine of ${figure(angle)}°, ${sine}${rubs}) = ${kg(plates * sled.share(angle, friction))}.`]
    for (const { kg: empty, means } of readings) {
      said.push(means === "push"
        ? `A push of ${kg(empty)} lies along the rail already and counts as it is${friction ? ", friction in it" : ""}.`
        : `A sled of ${kg(empty)} counts with the same share as the plates.`)
    }
    if (machine?.measured) said.push(`Measured here ${machine.measured}.`)
    said.push("It holds for plates on a straight rail that moves steadily, not for levers, stacks or counterweights.")
    return said.join(" ")
  }

  function legs(set, shown) {
    const rest = sledKnown(set) ? "." : ", and its part of the sled."
    if (set.legs === "one") return `One leg carries all of it: ${span(known(set), shown)}${rest} Start far lighter than with both.`
    const half = span(known(set).map(kg => kg / 2), shown)
    return `If both legs push alike, each has half: ${half}${rest} A shared sled does not show whether they do.`
  }

  /** The mass that comes along another rail with the same push, without friction. */
  function elsewhere(set, shown) {
    const smooth = { ...set, friction: 0 }
    const much = span(known(smooth).map(kg => kg / sled.share(set.other)), shown)
    const what = sledKnown(smooth) ? "of plates and sled together" : "for the plates alone, without either sled"
    return `At ${figure(set.other)}° the same push along the rail, friction left out, takes ${much} ${what}. Two machines still differ: compare by effort.`
  }

  /** The rail at its angle; the weight straight down, and the load along the rail. */
  function drawing(angle) {
    const turn = (-angle * Math.PI) / 180
    const height = 80 + 130 * sled.share(angle)
    const [x, y] = [44, height - 14]
    const at = length => [x + length * Math.cos(turn), y + length * Math.sin(turn)]
    const [sx, sy] = at(118)
    const middle = [sx + 14 * Math.sin(turn), sy - 14 * Math.cos(turn)]
    const box = { x: sx - 14, y: sy - 26, width: 28, height: 24, transform: `rotate(${figure(-angle)} ${figure(sx)} ${figure(sy)})` }
    const svg = shape("svg", { viewBox: `0 0 230 ${figure(height, 0)}`, class: "rail", "aria-hidden": "true" },
      line("ground", [10, y], [220, y]), line("way", [x, y], at(150)),
      shape("path", { class: "arc", d: `M ${x + 40} ${y} A 40 40 0 0 0 ${at(40).map(each => figure(each)).join(" ")}` }),
      shape("rect", { class: "sled", ...box }),
      arrow("weight", middle, Math.PI / 2, 64), arrow("load", middle, turn + Math.PI, 64 * sled.share(angle)))
    const says = `Rail at ${figure(angle)}°. Dashed: the weight, straight down. Solid: the ${figure(100 * sled.share(angle), 0)}% of it that comes along the rail.`
    return element("figure", { class: "rail" }, svg, element("figcaption", {}, says))
  }

  function shape(name, attributes, ...children) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    made.append(...children)
    return made
  }

  function line(name, [x1, y1], [x2, y2]) {
    return shape("line", { class: name, x1: figure(x1), y1: figure(y1), x2: figure(x2), y2: figure(y2) })
  }

  function arrow(name, [x, y], way, length) {
    const point = (along, aside) => [x + along * Math.cos(way) - aside * Math.sin(way), y + along * Math.sin(way) + aside * Math.cos(way)]
    if (length < 1) return shape("g", { class: name })
    const head = Math.min(10, length)
    const corners = [point(length, 0), point(length - head, 5), point(length - head, -5)]
    const points = corners.map(corner => corner.map(each => figure(each)).join(",")).join(" ")
    return shape("g", { class: name }, line("shaft", [x, y], point(length - head, 0)), shape("polygon", { points }))
  }

  LegPress.tool("load", {
    fields: {
      machine: { choice: true, optional: true },
      build: { choice: true, missing: "Choose how the machine is built." },
      plates: { load: true, min: 0, max: 1500, missing: "Write the weight of all plates together, 0 for none." },
      angle: { min: 0, max: 90, missing: "The rule needs the angle. Measure it, or ask staff." },
      empty: { load: true, min: 0, max: 500, optional: true },
      means: { choice: true },
      legs: { choice: true },
      friction: { min: 0, max: 1, optional: true },
      other: { min: 1, max: 90, optional: true },
    },
    ask,
    show,
  })
})()
