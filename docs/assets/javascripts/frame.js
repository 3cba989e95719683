/* What the page's frame does beyond HTML and CSS: colours, menu, table of contents, notes beside
   the text, folded parts, and the way back up. Everything is readable without it. */

"use strict"

{
  const all = (selector, within = document) => [...within.querySelectorAll(selector)]
  const one = selector => document.querySelector(selector)
  const still = matchMedia("(prefers-reduced-motion: reduce)")

  /** At most once for each picture that the browser draws. */
  const eachFrame = work => {
    let waiting = false
    return () => {
      if (waiting) return
      waiting = true
      requestAnimationFrame(() => {
        waiting = false
        work()
      })
    }
  }

  /** Light or dark, as chosen, else as the system has it, also when that changes.
      A script in the head shows the first before a page is drawn. */
  function colours() {
    const REMEMBERED = "leg-press-guide.colours"
    const options = all("[name=__palette]")
    const scheme = element => element.dataset.mdColorScheme
    const dye = colour => {
      document.body.dataset.mdColorScheme = colour
      for (const option of options) option.checked = scheme(option) === colour
    }
    let chosen
    try {
      chosen = localStorage.getItem(REMEMBERED)
    } catch {
      /* storage may be forbidden; then a choice holds for this page */
    }
    for (const option of options) option.addEventListener("change", () => {
      chosen = scheme(option)
      dye(chosen)
      try {
        localStorage.setItem(REMEMBERED, chosen)
      } catch {
        /* as above */
      }
    })
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
      if (!chosen) dye(matches ? "slate" : "default")
    })
    dye(scheme(document.body))
  }

  /** The menu of a narrow window opens without a script; Escape and going somewhere close it. */
  function menu() {
    const open = one("#__drawer")
    document.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !open.checked) return
      open.checked = false
      open.focus()
    })
    one(".md-sidebar--primary")?.addEventListener("click", event => {
      if (event.target.closest("a[href]")) open.checked = false
    })
    document.documentElement.dataset.frame = "ready"
  }

  /** Whether a part is shown and begins above a line of the window. */
  const reachedBy = line => ({ target }) =>
    target.getClientRects().length > 0 && target.getBoundingClientRect().top <= line

  /** Marks where the reader is: in the table of contents, and the page's name in the header. */
  function place() {
    const bar = one(".md-sidebar--secondary .md-sidebar__scrollwrap")
    const parts = all(".md-sidebar--secondary .md-nav__link[href*='#']").flatMap(link => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
      return target ? [{ link, target }] : []
    })
    const title = one("[data-md-component=header-title]")
    const heading = one("article h1")
    const top = one("[data-md-component=top]")
    let last = scrollY
    let here
    const follow = () => {
      const line = one(".md-header").offsetHeight
      title?.classList.toggle(
        "md-header__title--active", !!heading && heading.getBoundingClientRect().bottom < line)
      if (top && Math.abs(scrollY - last) > 4) {
        top.hidden = scrollY > last || scrollY < innerHeight / 2
        last = scrollY
      }
      if (!bar?.offsetParent) return
      const reached = parts.filter(reachedBy(line + 32)).at(-1)
      if (reached === here) return
      here?.link.classList.remove("md-nav__link--active")
      here?.link.removeAttribute("aria-current")
      here = reached
      here?.link.classList.add("md-nav__link--active")
      here?.link.setAttribute("aria-current", "location")
      show(here?.link, bar)
    }
    top?.addEventListener("click", () => {
      scrollTo({ top: 0, behavior: still.matches ? "auto" : "smooth" })
      one(".md-logo").focus({ preventScroll: true })
    })
    addEventListener("scroll", eachFrame(follow), { passive: true })
    addEventListener("resize", eachFrame(follow))
    follow()
    const bars = one(".md-sidebar--primary .md-sidebar__scrollwrap")
    show(bars && all(".md-nav__link--active", bars).at(-1), bars)
  }

  /** Scrolls a bar, and nothing else, until the link is in its middle third. */
  function show(link, bar) {
    if (!link?.offsetParent) return
    const away = link.getBoundingClientRect().top - bar.getBoundingClientRect().top
    if (away < bar.clientHeight / 3 || away > (bar.clientHeight * 2) / 3)
      bar.scrollTop += away - bar.clientHeight / 2
  }

  /** What a mark or a word stands for, beside it: by pointer or by focus, away by Escape. */
  function notes() {
    const HOSTS = ".md-content :not(svg *)[title], .md-content [data-note], a.footnote-ref"
    const note = document.createElement("div")
    note.className = "note md-typeset"
    note.id = "note"
    note.role = "tooltip"
    note.hidden = true
    const home = one("main") ?? document.body
    home.append(note)
    let host
    let later

    const say = () => {
      if (host.dataset.note) return (note.textContent = host.dataset.note)
      const source = document.getElementById(decodeURIComponent(host.hash.slice(1)))
      note.replaceChildren(...(source?.cloneNode(true).childNodes ?? []))
      for (const back of all(".footnote-backref", note)) back.remove()
      return note.textContent.trim()
    }
    const open = next => {
      clearTimeout(later)
      if (next === host) return
      close()
      host = next
      if (host.title) {
        host.dataset.note = host.title // else the browser says it as well
        host.removeAttribute("title")
        if (!host.textContent.trim()) host.setAttribute("aria-label", host.dataset.note)
      }
      if (!say()) return
      note.classList.toggle("note--source", !host.dataset.note)
      note.hidden = false
      host.setAttribute("aria-describedby", note.id)
      beside(host, note)
    }
    const close = () => {
      clearTimeout(later)
      if (!host) return
      host.removeAttribute("aria-describedby")
      note.hidden = true
      host = undefined
    }
    const soon = work => {
      clearTimeout(later)
      later = setTimeout(work, 200)
    }
    document.addEventListener("pointerover", event => {
      if (event.pointerType === "touch") return
      const next = event.target.closest(HOSTS)
      if (next) soon(() => open(next))
      else if (note.contains(event.target)) clearTimeout(later)
      else if (host && host !== document.activeElement) soon(close)
    })
    document.addEventListener("focusin", event => {
      const next = event.target.closest(HOSTS)
      if (next) open(next)
      else close()
    })
    document.addEventListener("focusout", () => soon(close))
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") close()
    })
  }

  /** Above the host where there is room, else below; within the window. */
  function beside(host, note) {
    const at = host.getClientRects()[0]
    const width = document.documentElement.clientWidth
    const left = Math.min(at.left + at.width / 2 - note.offsetWidth / 2, width - note.offsetWidth - 8)
    const above = at.top - one(".md-header").offsetHeight > note.offsetHeight + 8
    note.style.left = `${Math.max(8, left) + scrollX}px`
    note.style.top = `${(above ? at.top - note.offsetHeight - 4 : at.bottom + 4) + scrollY}px`
  }

  /** Unfolds what somebody was sent to, and everything for print. */
  function unfold() {
    const sent = () => {
      let part = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      const target = part
      for (; part; part = part.parentElement?.closest("details")) if (part.localName === "details") part.open = true
      if (target?.closest("details")) target.scrollIntoView()
    }
    addEventListener("hashchange", sent)
    sent()
    let opened = []
    addEventListener("beforeprint", () => {
      opened = all("details:not([open])")
      for (const each of opened) each.open = true
    })
    addEventListener("afterprint", () => {
      for (const each of opened) each.open = false
    })
  }

  /** What scrolls by itself takes the focus, so that keys scroll it too. */
  function scrollers() {
    const mark = () => {
      for (const part of all(".md-typeset pre > code, .md-typeset table:not([class])"))
        part.scrollWidth > part.clientWidth ? (part.tabIndex = 0) : part.removeAttribute("tabindex")
    }
    addEventListener("resize", eachFrame(mark))
    mark()
  }

  // Measuring lays the whole page out: first let the browser show what it has.
  requestAnimationFrame(() => setTimeout(() => {
    for (const part of [colours, menu, place, notes, unfold, scrollers]) part()
  }))
}
