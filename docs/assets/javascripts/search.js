/* The search box: fetches the engine and its index when it is first opened, asks it while somebody
   types, and shows the pages that it finds as links. */

"use strict"

globalThis.LegPressSearch = {}

{
  const box = document.querySelector("[data-search]")
  const find = selector => box.querySelector(selector)
  const input = find("input")
  const list = find("ol")
  const told = find("[role=status]")
  const hint = told.textContent
  const toggle = document.getElementById("__search") // the theme's: its styles open and close the box
  const MOST = 8
  let engine

  /** The engine, once it is there: a promise of a function from words to pages. */
  function fetched() {
    engine ??= new Promise((done, failed) => {
      const script = document.createElement("script")
      script.src = box.dataset.index
      script.onload = () => done(LegPressSearch.engine(LegPressSearch.index))
      script.onerror = () => {
        engine = undefined // the next letter tries again
        failed(Error("the search could not be loaded"))
      }
      document.head.append(script)
    })
    return engine
  }

  function part(className, text) {
    const made = document.createElement("span")
    made.className = className
    made.textContent = text
    return made
  }

  function result({ address, anchor, title, kind, place, description }) {
    const link = document.createElement("a")
    link.className = "md-search-result__link"
    link.href = `${box.dataset.base}/${address}${anchor ? `#${anchor}` : ""}`
    link.append(part("search-kind", kind), part("search-title", title), part("search-text", place || description))
    const item = document.createElement("li")
    item.className = "md-search-result__item"
    item.append(link)
    return item
  }

  function show(found, message) {
    list.replaceChildren(...found.map(result))
    told.textContent = message
  }

  async function ask() {
    const asked = input.value
    try {
      const answer = await fetched()
      if (asked !== input.value) return // somebody typed on; that question is on its way
      if (!asked.trim()) return show([], hint)
      const found = answer(asked, MOST)
      show(found, found.length ? `Best ${found.length === 1 ? "page" : `${found.length} pages`} first` : "No page has these words. Try others, or fewer.")
    } catch (error) {
      show([], `Search does not work just now: ${error.message}.`)
    }
  }

  function open() {
    toggle.checked = true
    input.focus()
    ask()
  }

  function close() {
    toggle.checked = false
    if (box.contains(document.activeElement)) input.blur()
  }

  /** The link before or after the one in focus; before the first comes the input. */
  function step(by) {
    const stops = [input, ...list.querySelectorAll("a")]
    const next = stops[stops.indexOf(document.activeElement) + by]
    if (next) next.focus()
  }

  find(".search-open").addEventListener("click", open)
  find(".search-close").addEventListener("click", () => {
    close()
    find(".search-open").focus()
  })
  input.addEventListener("focus", () => toggle.checked || open())
  input.addEventListener("input", ask)
  find("form").addEventListener("reset", () => setTimeout(open))
  find("form").addEventListener("submit", event => {
    event.preventDefault()
    ask().then(() => list.querySelector("a")?.click())
  })
  list.addEventListener("click", close)

  /* The theme closes every box once it has started, also under somebody who was quicker. */
  toggle.addEventListener("change", () => {
    if (document.activeElement === input) toggle.checked = true
  })

  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) toggle.checked = false
  })

  box.addEventListener("keydown", event => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === "Escape") close()
    if (!move || !toggle.checked) return
    event.preventDefault()
    step(move)
  })

  // A letter or sign alone would open it for those who speak to their computer (WCAG 2.1.4).
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    open()
  })
}
