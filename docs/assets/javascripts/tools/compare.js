/* The comparison: of the table and the texts of all presses, the chosen ones, and the fields in which
   they differ. */

"use strict"

{
  const { element } = LegPress
  const MOST = 4

  /** What is wrong with that many presses; none at all asks for the whole table. */
  const problem = chosen => {
    if (chosen === 1) return "Choose one more."
    return chosen > MOST ? `Choose at most ${MOST}: untick one.` : ""
  }

  /** What a cell says; the order of a list does not matter. */
  const words = cell => (cell.querySelector("dd") ?? cell).textContent.trim().split(", ").sort().join(", ")
  const same = cells => new Set(cells.map(words)).size === 1
  const cells = field => [...field.querySelectorAll("[data-press]")]

  /** Hides what other presses say, and the fields in which all say one thing unless those are wanted;
      returns how many say one thing. */
  function narrow(fields, chosen, all) {
    const shown = cell => chosen.length === 0 || chosen.includes(cell.dataset.press)
    let equal = 0
    for (const field of fields) {
      const alike = same(cells(field).filter(shown))
      equal += alike
      field.hidden = alike && !all && chosen.length > 0
    }
    for (const cell of document.querySelectorAll("[data-compared] [data-press]")) cell.hidden = !shown(cell)
    return equal
  }

  /** Leaves out the points that every chosen press has, and says how many; steps and warnings stay whole. */
  function shorten(field, all) {
    const shown = cells(field).filter(cell => !cell.hidden)
    const points = shown.map(cell => [...cell.querySelectorAll("li")])
    const texts = points.map(list => new Set(list.map(point => point.textContent)))
    const common = text => texts.every(each => each.has(text))
    const left = !all && shown.length <= MOST && !("whole" in field.dataset)
    for (const point of points.flat()) point.hidden = left && common(point.textContent)
    const gone = points[0].filter(point => point.hidden).length
    field.querySelector("[data-left-out]")?.remove()
    if (gone) field.append(element("p", { class: "hint", "data-left-out": "" }, `The same on all of them and left out: ${gone}.`))
  }

  const told = (fields, equal) => {
    if (equal === 0) return "They differ in every field."
    return `They differ in ${fields - equal} fields and are the same in ${equal}.`
  }

  // A phone's reader opens the long text that is wanted; whoever sends an address sends how it looked.
  const fold = document.querySelector('[data-tool="compare"] [name="folded"]')
  if (fold && !location.search && matchMedia("(max-width: 44.9em)").matches) fold.checked = true

  LegPress.tool("compare", {
    fields: { press: { checks: true }, same: { checks: true }, folded: { checks: true } },

    show({ press: ticked, same: all, folded }, result) {
      const places = [...document.querySelectorAll("[data-compared]")]
      const chosen = ticked.filter(slug => places[0].querySelector(`thead [data-press="${slug}"]`))
      const says = problem(chosen.length)
      for (const place of places) place.hidden = Boolean(says)
      if (says) return { field: "press", says }
      const texts = [...document.querySelectorAll("[data-field]")]
      const fields = [...places[0].querySelector("tbody").rows, ...texts]
      const equal = narrow(fields, chosen, all.length > 0)
      const open = chosen.length > 0 && folded.length === 0
      places[1].toggleAttribute("data-folded", !open) // the theme unfolds everything for print
      for (const field of texts) {
        shorten(field, all.length > 0)
        field.open = open
      }
      const answer = chosen.length ? told(fields.length, equal) : "All presses are shown. Choose two to four."
      result.append(element("p", { class: "answer" }, answer))
    },
  })
}
