/* Which press? The rules stand in the page's tables; this looks up what the answers say. */

"use strict"

{
  const { element } = LegPress

  /** The rules that the given answers bring into play, in the order of the questions. */
  const rules = answers =>
    Object.entries(answers).flatMap(([question, given]) =>
      [given].flat().flatMap(answer => [
        ...document.querySelectorAll(`[data-rules="${question}"] tr[data-answer="${CSS.escape(answer)}"]`),
      ])
    )

  /** The words of a rule, without the numbers of its sources. */
  function words(rule) {
    const cell = rule.lastElementChild.cloneNode(true)
    for (const mark of cell.querySelectorAll("sup")) mark.remove()
    return cell.textContent.trim()
  }

  /** Whether a press is in this gym: the gym's own file says so, or what was ticked; null if neither. */
  function isHere({ press, on, here }, ticked) {
    if (here) return here === "yes"
    return ticked.length ? [press, ...on.split(" ")].some(each => ticked.includes(each)) : null
  }

  /** A press as the list shows it, with what speaks for it, or against it where something does. */
  function judged(item, found, ticked) {
    const own = found.filter(rule => rule.dataset.press === item.dataset.press)
    const speaking = own.filter(rule => rule.dataset.way === "for")
    const against = own.filter(rule => rule.dataset.way === "against")
    const withheld = "withheld" in item.dataset
    if (!withheld) {
      const says = (against.length ? against : speaking).map(words)
      if (!own.length) says.push("None of your answers speaks for it.")
      item.querySelector("ul").append(...says.map(each => element("li", {}, each)))
    }
    const fits = !withheld && !against.length && speaking.length > 0
    return { item, withheld, fits, here: isHere(item.dataset, ticked), score: speaking.length, at: found.indexOf(speaking[0]) }
  }

  /** Best first: what is here, then what more answers speak for, then the order under the first answer. */
  const best = (one, other) => (one.here === false) - (other.here === false) || other.score - one.score || one.at - other.at

  function list(kind, presses) {
    for (const { item, here, withheld } of presses) {
      if (withheld || here === null || item.dataset.here) continue // unknown, or told by the gym's own file
      item.querySelector("a").after(element("span", { class: "hint" }, here ? "In this gym." : "Not in this gym."))
    }
    return element(kind, {}, ...presses.map(({ item }) => item))
  }

  const told = fit => {
    if (fit.length === 0) return "No press fits all of that. Ask a trainer, or leave out what bothers you least."
    return `Best first: ${fit.map(({ item }) => item.querySelector("a").textContent).join(", ")}.`
  }

  function bringToLife(section) {
    const questions = [...section.querySelectorAll("[data-question]")]
    const several = each => "several" in each.dataset
    const needed = questions.filter(each => !several(each)).map(each => each.dataset.question)
    const fields = { sign: { checks: true }, here: { checks: true } }
    for (const each of questions) fields[each.dataset.question] = several(each) ? { checks: true } : { choice: true, optional: true }

    function show({ sign, here, ...answers }, result, tool) {
      const place = section.querySelector("[data-list]")
      result.after(place) // outside the live region, which would read out all of it
      place.replaceChildren()
      tool.refer(sign)
      if (sign.length > 0) return
      const say = text => result.append(element("p", { class: "answer" }, text))
      if (needed.some(name => !answers[name])) return void say("Choose an answer in each list.")
      const items = section.querySelector("[data-presses]").content.cloneNode(true).querySelectorAll("[data-press]")
      const found = rules(answers)
      const presses = [...items].map(item => judged(item, found, here))
      const fit = presses.filter(press => press.fits).sort(best)
      say(told(fit))
      if (fit.length > 0) place.append(element("h3", {}, "These fit"), list("ol", fit))
      place.append(element("h3", {}, "These do not"), list("ul", presses.filter(press => !press.fits)))
    }

    LegPress.tool("which-press", { fields, show })
  }

  bringToLife(document.querySelector("[data-tool=which-press]"))
}
