/* The symptom finder: a list that narrows, and gives way to what to do when a warning sign is ticked. */

"use strict"

{
  /** Whether an entry's words under a name hold the wanted one; no wish is met by all. */
  const fits = (words, wanted) => !wanted || words === "all" || words.split(" ").includes(wanted)

  const count = found =>
    found === 0
      ? "Nothing here fits all of that. Leave one of the answers open, or ask staff."
      : `${found} ${found === 1 ? "fits" : "fit"}, the most urgent first.`

  /** Hides what does not fit; returns how many do. */
  function narrow(list, wanted) {
    for (const item of list.children) {
      item.hidden = !Object.entries(wanted).every(([name, word]) => fits(item.dataset[name], word))
    }
    return [...list.children].filter(item => !item.hidden).length
  }

  /** The list, put after the result: outside the live region, which would read out all of it. */
  function listed(section) {
    const list = section.querySelector("[data-items]").content.firstElementChild
    section.querySelector("[data-result]").after(list)
    return list
  }

  LegPress.tool("symptom-finder", {
    fields: { sign: { checks: true }, area: { choice: true, optional: true }, moment: { choice: true, optional: true }, press: { choice: true, optional: true } },

    show({ sign, ...wanted }, result, tool) {
      const list = tool.section.querySelector("[data-list]") ?? listed(tool.section)
      list.hidden = document.querySelector(".tabbed-set").hidden = sign.length > 0
      tool.refer(sign)
      if (sign.length === 0) result.append(LegPress.element("p", { class: "answer" }, count(narrow(list, wanted))))
    },
  })
}
