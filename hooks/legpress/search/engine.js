/* Ranks the guide's pages by a reader's question, from the index that hooks/legpress/search makes.

   Three things count: how near the question is to one of a page's names (its title, other names,
   headings, and the words people use for it), how much of it all its names hold, and how much of it
   the text does (BM25). A word may be met by itself, by a word that means the same, by one that it
   begins, or, where the guide has no such word, by one that looks like it. */

"use strict"

LegPressSearch.engine = (index, tuned = {}) => {
  const { split, stem, slips, sound } = LegPressSearch.words(index.endings)
  const RULES = {
    near: 3.1, // a name near the question
    exact: 2, // the very name
    next: 1.2, // the one that is next near
    power: 2, // and one that is nearer still
    held: 2.4, // names that hold its words
    told: 0.5, // text that does
    asked: 0.4, // how much a name loses by words it lacks, against words it has too many
    meaning: 0.5, // a word that means the same
    begun: 0.7, // a word begun
    slip: [1, 0.8, 0.6], // a word that looks like it, by wrong letters
    heading: 0.4, // a heading against a name
    common: 0.15, // a word on every page
    part: 0.9, // a place on a page against a page of its own
    small: 0.35, // "the" and "is"
    often: [1, 1.5, 1.8], // once, a few times, often on a page
    shortness: 0.4, // how much a short text counts above a long one
    ...tuned,
  }
  const SMALL = new Set(index.small.split(" ").map(stem))
  const LONGEST = 200 // letters of a question; what follows changes nothing
  const pages = index.pages.length
  const places = index.places.flatMap((listed, page) => unlisted(page, listed))
  const units = pages + places.length
  const written = index.words.split(" ").map(forms)
  const texts = new Map() // stem -> Map(unit -> level)
  const names = [] // { unit, words: stems, weight, factor }
  const named = new Map() // stem or meaning -> numbers of names
  const meanings = new Map() // stem -> [{ rest: stems after it, key }]
  const memory = new Map()

  /** "lift,s,ed" as lift, lifts, lifted; "carri,:carry" as carri, carry. */
  function forms(packed) {
    const [word, ...endings] = packed.split(",")
    return [word, ...endings.map(ending => (ending[0] === ":" ? ending.slice(1) : word + ending))]
  }

  /** [page, anchor, title] of each place: the anchor is 0 where it is the words of the title. */
  function unlisted(page, listed) {
    const found = []
    for (let i = 0; i < listed.length; i += 2) {
      found.push([page, listed[i] || split(listed[i + 1]).join("-"), listed[i + 1]])
    }
    return found
  }

  function add(map, key, empty) {
    if (!map.has(key)) map.set(key, empty())
    return map.get(key)
  }

  function readTexts() {
    index.found.split(" ").forEach((packed, number) => {
      const found = new Map()
      texts.set(written[number][0], found)
      let unit = 0
      for (const one of packed.split(",")) {
        const value = parseInt(one, 36)
        unit += Math.floor(value / 3)
        found.set(unit, value % 3)
      }
    })
  }

  function readMeanings() {
    index.same.forEach((group, number) => {
      for (const phrase of group) {
        const [first, ...rest] = split(phrase).map(stem)
        add(meanings, first, () => []).push({ rest, key: `=${number}` })
      }
    })
  }

  /** The meanings that begin at a word, each with how many words say it. */
  function meaningsAt(stems, start) {
    return (meanings.get(stems[start]) ?? [])
      .filter(({ rest }) => rest.every((word, i) => stems[start + 1 + i] === word))
      .map(({ rest, key }) => ({ key, length: rest.length + 1 }))
  }

  function readName(unit, text, factor) {
    const stems = split(text).map(stem)
    const keys = new Set(stems)
    stems.forEach((_, i) => meaningsAt(stems, i).forEach(({ key }) => keys.add(key)))
    for (const key of keys) add(named, key, () => []).push(names.length)
    names.push({ unit, factor, stems: [...new Set(stems)] })
  }

  function readNames() {
    index.pages.forEach(([, title], page) => readName(page, title, 1))
    places.forEach(([page, , title], i) => {
      const own = index.names[pages + i] // an entry such as a term; other places are headings of their page
      readName(own ? pages + i : page, title, own ? 1 : RULES.heading)
    })
    index.names.forEach((all, unit) => all?.forEach(name => readName(unit, name, 1)))
  }

  const pageOf = unit => (unit < pages ? unit : places[unit - pages][0])

  /** How telling a word is: the fewer pages and places have it, the more. */
  function weight(word) {
    const text = texts.get(word)
    let met = text ? text.size : 0
    let last = -1 // names stand in the order of their units
    for (const n of named.get(word) ?? []) {
      const { unit } = names[n]
      if (unit !== last && !text?.has(unit)) met++
      last = unit
    }
    const rare = Math.log(1 + (units - met + 0.5) / (met + 0.5))
    return Math.max(rare, RULES.common) * (SMALL.has(word) ? RULES.small : 1)
  }

  const meant = word => meaningsAt([word], 0).map(({ key }) => key)
  const known = word => texts.has(word) || named.has(word) || meant(word).length > 0

  /** The same for a meaning: as its rarest word. */
  function weightOf(word) {
    if (!memory.has(word)) {
      const said = word[0] === "=" ? index.same[word.slice(1)].map(split).filter(parts => parts.length === 1) : []
      const weights = said.map(([one]) => stem(one)).filter(one => texts.has(one) || named.has(one)).map(weight)
      memory.set(word, word[0] === "=" ? Math.max(0, ...weights) : weight(word))
    }
    return memory.get(word)
  }

  readTexts()
  readMeanings()
  readNames()
  const spelled = new Map() // word -> its sound
  for (const word of [...written.flat(), ...index.names.flat().flatMap(name => (name ? split(name) : []))]) {
    if (!spelled.has(word)) spelled.set(word, sound(word))
  }
  for (const name of names) name.weight = name.stems.reduce((sum, word) => sum + weightOf(word), 0)
  const middle = index.lengths.reduce((sum, n) => sum + n, 0) / (index.lengths.filter(n => n).length || 1)

  const allowed = word => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2)

  /** Words of the guide that look most like one that it does not have. */
  function alike(word, most = allowed(word)) {
    const found = []
    const heard = sound(word)
    for (const [other, sounds] of spelled) {
      const wrong = word.length > 3 && sounds === heard ? Math.min(1, most) : slips(word, other, most)
      if (wrong <= most && !/\d/.test(other)) found.push([stem(other), RULES.slip[wrong] - (other[0] === word[0] ? 0 : 0.1), -wrong])
    }
    if (found.length) { const top = Math.max(...found.map(f => f[2])); return found.filter(f => f[2] === top) }
    return found
  }

  /** "legpress" as "leg" and "press", where the guide has both and not the whole. */
  function apart(word) {
    if (known(stem(word)) || alike(word, 1).length) return [word]
    for (let i = word.length - 3; i >= 3; i--) {
      const parts = [word.slice(0, i), word.slice(i)]
      if (parts.every(part => known(stem(part)))) return parts
    }
    return [word]
  }

  /** What may meet each word of a question, and how well: [{ weight, keys: Map(key -> share) }]. */
  function wanted(question) {
    const asked = split(question.slice(0, LONGEST)).filter(word => word.length < 25).flatMap(apart)
    const stems = asked.map(stem)
    const wants = asked.map((word, i) => want(word, stems[i], i === asked.length - 1 && !/\s$/.test(question)))
    stems.forEach((_, i) => {
      for (const { key, length } of meaningsAt(stems, i)) {
        for (let j = i; j < i + length; j++) offer(wants[j], key, RULES.meaning)
      }
      const joined = stem(asked[i] + asked[i + 1])
      if (i + 1 < stems.length && known(joined)) [i, i + 1].forEach(j => offer(wants[j], joined, 0.9))
    })
    return wants
  }

  function offer(want, key, share) {
    want.keys.set(key, Math.max(share, want.keys.get(key) ?? 0))
  }

  function want(word, root, unfinished) {
    const made = { weight: 0, keys: new Map() }
    const met = known(root)
    if (met) offer(made, root, 1)
    if (unfinished && word.length > 1) {
      for (const other of spelled.keys()) {
        if (other.length > word.length && other.startsWith(word)) offer(made, stem(other), met ? 0.4 : RULES.begun)
      }
    }
    if (!made.keys.size) {
      for (const [other, share] of alike(word)) {
        offer(made, other, share)
        for (const { key, length } of meaningsAt([other], 0)) if (length === 1) offer(made, key, share * RULES.meaning)
      }
    }
    made.weight = texts.has(root) || named.has(root) ? weightOf(root) : Math.max(0, ...[...made.keys.keys(), ...meant(root)].map(weightOf))
    return made
  }

  /** The units whose text meets a key, by level; those that mean the same count as one word. */
  function told(key) {
    if (key[0] !== "=") return texts.get(key) ?? new Map()
    if (!memory.has(`text${key}`)) {
      const all = new Map()
      for (const phrase of index.same[key.slice(1)]) {
        const parts = split(phrase)
        if (parts.length > 1) continue
        for (const [unit, level] of texts.get(stem(parts[0])) ?? []) all.set(unit, Math.max(level, all.get(unit) ?? 0))
      }
      memory.set(`text${key}`, all)
    }
    return memory.get(`text${key}`)
  }

  const length = unit => 1 - RULES.shortness + (RULES.shortness * index.lengths[unit]) / middle

  /** For each unit, how much of the question its text holds: 0 to about 2. */
  function byText(wants, total) {
    const sums = new Float64Array(units)
    for (const { weight, keys } of wants) {
      const best = new Float64Array(units)
      for (const [key, share] of keys) {
        for (const [unit, level] of told(key)) {
          const often = [1, 2.5, 8][level]
          const value = (share * often * 2.2) / (often + 1.2 * length(unit))
          if (value > best[unit]) best[unit] = value
        }
      }
      best.forEach((value, unit) => (sums[unit] += (value * weight) / total))
    }
    return sums
  }

  /** For each unit, how near its nearest name is, and how much all its names hold: 0 to 1 each. */
  function byName(wants, total) {
    const met = new Float64Array(names.length)
    const held = new Float64Array(units)
    for (const { weight, keys } of wants) {
      const best = new Map()
      const within = new Map()
      for (const [key, share] of keys) {
        for (const n of named.get(key) ?? []) {
          if (share > (best.get(n) ?? 0)) best.set(n, share)
          const worth = share * names[n].factor
          if (worth > (within.get(names[n].unit) ?? 0)) within.set(names[n].unit, worth)
        }
      }
      for (const [n, share] of best) met[n] += share * weight
      for (const [unit, share] of within) held[unit] += (share * weight) / total
    }
    const near = new Float64Array(units)
    const next = new Float64Array(units)
    names.forEach(({ unit, weight, factor }, n) => {
      const alike = (factor * met[n]) / (RULES.asked * total + (1 - RULES.asked) * weight)
      if (alike > near[unit]) {
        next[unit] = near[unit]
        near[unit] = alike
      } else if (alike > next[unit]) next[unit] = alike
    })
    return { near, next, held }
  }

  function scores(wants) {
    const total = wants.reduce((sum, { weight }) => sum + weight, 0) || 1
    const text = byText(wants, total)
    const { near, next, held } = byName(wants, total)
    return text.map((value, unit) => {
      const own = RULES.near * near[unit] ** RULES.power + RULES.next * next[unit] ** RULES.power + RULES.held * held[unit] + RULES.told * value
      const weighed = own * index.pages[pageOf(unit)][4] * (unit < pages ? 1 : RULES.part)
      return near[unit] > 0.95 ? weighed + RULES.exact : weighed
    })
  }

  /** Pages by how well they answer, best first: [{ address, title, kind, description, place, score }]. */
  return function ask(question, most = 10) {
    const wants = wanted(question)
    const all = scores(wants)
    const found = index.pages.map(([address, title, kind, description], page) => (
      { address, title, kind, description, place: "", score: all[page] }
    ))
    places.forEach(([page, anchor, title], i) => {
      if (all[pages + i] > found[page].score) Object.assign(found[page], { anchor, place: title, score: all[pages + i] })
    })
    return found.filter(({ score }) => score > 0.2).sort((a, b) => b.score - a.score).slice(0, most)
  }
}
