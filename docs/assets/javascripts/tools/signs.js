/* The question about warning signs that stands before a number. Its answer lies at the end of the list:
   nobody gives it unseen, a ticked sign gives it by itself, and it is never taken for given. */

"use strict"

/** Keeps the boxes and the answer of a tool in step, and the answer in sight while the list is folded.
    To be called before LegPress.tool, which reads both. */
LegPress.signs = section => {
  const form = section.querySelector("form")
  const boxes = [...form.querySelectorAll('[name="signs"]')]
  const answers = [...form.querySelectorAll('[name="clear"]')]

  /** While a sign is ticked nobody can say "none"; when the last one is unticked the question is open again. */
  function settle() {
    const ticked = boxes.some(box => box.checked)
    for (const answer of answers) {
      answer.checked = ticked && answer.value === "some"
      answer.disabled = ticked && answer.value === "none"
    }
  }

  function tell() {
    const ticked = boxes.filter(box => box.checked).length
    const given = answers.find(answer => answer.checked)?.value
    const says = { none: "You say: none", some: ticked ? `You say: ${ticked} of them` : "You say: yes, or not sure" }
    section.querySelector("[data-signs-answer]").textContent = says[given] ?? "Open, read, and answer at the end"
  }

  form.addEventListener("input", event => {
    if (boxes.includes(event.target)) settle()
    tell()
  }, { capture: true })
}
