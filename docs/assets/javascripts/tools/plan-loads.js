/* The plan's arithmetic: loads that can be loaded, always rounded down. hooks/legpress/programme.py
   does the same for the examples on the page; a test holds one against the other. */

"use strict"

LegPress.plan = (() => {
  const GRAIN = 0.05 // every plate that is sold is a multiple of it, in kg and in lb
  const NEAR = 1e-6 // loads this close are the same

  /** Every load up to `most` that pairs of these plates make, lightest first, with none at all. */
  function pairs(plates, most) {
    const sizes = plates.map(plate => Math.round(plate / GRAIN))
    const reach = [true]
    for (let side = 1; side <= most / 2 / GRAIN + NEAR; side++) reach[side] = sizes.some(size => reach[side - size])
    return [...reach.keys()].filter(side => reach[side]).map(side => Number((side * 2 * GRAIN).toFixed(2)))
  }

  /** Every load up to `most` that lies whole steps of the stack from a load that is on it. */
  function stack(step, last, most) {
    const lowest = last - step * Math.floor((last - NEAR) / step)
    const count = Math.max(0, Math.floor((most - lowest) / step + NEAR))
    return Array.from({ length: count + 1 }, (_, nth) => Number((lowest + nth * step).toFixed(4)))
  }

  /** The heaviest load that is not above this one; undefined where all are. */
  function down(load, loads) {
    return loads.findLast(each => each <= load + NEAR)
  }

  /** The next load up, or the same where that step would be too big. */
  function stepped(load, loads, machine, percent) {
    const above = loads.find(each => each > load + NEAR) ?? load
    return above + machine <= (load + machine) * (1 + percent / 100) + NEAR ? above : load
  }

  /** How many repetitions the last set did not show, of those that the weeks ask of one load. */
  function missing(plan, rules, reps, left) {
    return Math.max(0, plan.demand - reps - Math.min(left, rules.trusted_reserve_reps.value))
  }

  /** The loads of four weeks from a last set, or undefined where nothing is light enough.
      `careful` is the machine where its weight makes a load lighter, `known` where it makes a step bigger. */
  function loads(plan, data, last, ladder) {
    const rules = data.rules
    const short = missing(plan, rules, last.reps, last.left)
    const share = (1 - (short * rules.lighter_per_rep_percent.value) / 100)
      * (last.back ? 1 - rules.lighter_after_break_percent.value / 100 : 1)
    const part = (load, times) => down((load + last.careful) * times - last.careful, ladder)
    const start = part(last.load, share)
    if (start === undefined) return undefined
    let load = start
    const weeks = plan.weeks.map(week => (load = week.step ? stepped(load, ladder, last.known, rules.step_percent.value) : load))
    if (last.easy) weeks[3] = part(start, data.easy.load_percent / 100) ?? start
    return { weeks, warmUp: data.warm_up.map(set => part(start, set.percent / 100)) }
  }

  return { NEAR, pairs, stack, down, stepped, missing, loads }
})()
