/* The comparison: of the table of all presses, the chosen columns, and the rows in which they differ. */

"use strict"

{
  const MOST = 4

  /** What is wrong with that many presses; none at all asks for the whole table. */
  const problem = chosen => {
    if (chosen === 1) return "Choose one more."
    return chosen > MOST ? `Choose at most ${MOST}: untick one.` : ""
  }

  const same = cells => new Set(cells.map(cell => cell.textContent.trim())).size === 1

  /** Hides the columns of other presses, and the rows that say one thing unless all are wanted;
      returns how many rows say one thing. */
  function narrow(table, chosen, all) {
    const shown = cell => chosen.length === 0 || chosen.includes(cell.dataset.press)
    let equal = 0
    for (const cell of table.querySelectorAll("[data-press]")) cell.hidden = !shown(cell)
    for (const row of table.tBodies[0].rows) {
      const alike = same([...row.querySelectorAll("[data-press]")].filter(shown))
      equal += alike
      row.hidden = alike && !all && chosen.length > 0
    }
    return equal
  }

  const told = (rows, equal) => {
    if (equal === 0) return "They differ in every row."
    return `They differ in ${rows - equal} rows and are the same in ${equal}.`
  }

  LegPress.tool("compare", {
    fields: { press: { checks: true }, same: { checks: true } },

    show({ press: ticked, same: all }, result) {
      const place = document.querySelector("[data-compared]")
      const table = place.querySelector("table")
      const chosen = ticked.filter(slug => table.querySelector(`thead [data-press="${slug}"]`))
      const says = problem(chosen.length)
      place.hidden = Boolean(says)
      if (says) return { field: "press", says }
      const equal = narrow(table, chosen, all.length > 0)
      const words = chosen.length ? told(table.tBodies[0].rows.length, equal) : "All presses are shown. Choose two to four."
      result.append(LegPress.element("p", { class: "answer" }, words))
    },
  })
}
