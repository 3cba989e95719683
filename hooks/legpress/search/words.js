/* Words as a search compares them: without accents, apostrophes, endings and slips of the finger.
   hooks/legpress/search/words.py takes the pages apart in the same way; the index brings its rules. */

"use strict"

LegPressSearch.words = rules => {
  const UNSEEN = /['\u2019\u02bc\u0300-\u036f]/g // apostrophes, which people leave out, and accents
  const WORD = /[\p{L}\p{N}]+/gu
  const ENDINGS = rules.map(([ending, after]) => [RegExp(ending), `$1${after}`])
  const stems = new Map()

  /** The words of a text in small letters, without accents and apostrophes. */
  function split(text) {
    return text.normalize("NFKD").replace(UNSEEN, "").toLowerCase().match(WORD) ?? []
  }

  /** The word without its endings. */
  function stem(word) {
    if (word.length < 4 || /\d/.test(word)) return word
    if (!stems.has(word)) stems.set(word, ENDINGS.reduce((rest, [ending, after]) => rest.replace(ending, after), word))
    return stems.get(word)
  }

  /** How many letters are wrong, missing, too many or swapped between two words; `most` + 1 stands for more. */
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1
    let before = []
    let last = [...Array(other.length + 1).keys()]
    for (let i = 1; i <= one.length; i++) {
      const row = [i]
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same)
        const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
        if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1)
      }
      if (Math.min(...row) > most) return most + 1
      before = last
      last = row
    }
    return last[other.length]
  }

  /** Roughly how a word sounds: "disy" and "dizzy" are one, and so are "ake" and "ache". */
  function sound(word) {
    return word.replace(/^kn|^gn/, "n").replace(/^wr/, "r").replace(/ph/g, "f").replace(/ch|ck|qu|[cq]/g, "k")
      .replace(/z/g, "s").replace(/gh/g, "").replace(/y/g, "i").replace(/ei|ie|ea|ee/g, "i").replace(/oo|ou/g, "u")
      .replace(/(.)\1+/g, "$1").replace(/e$/, "")
  }

  return { split, stem, slips, sound }
}
