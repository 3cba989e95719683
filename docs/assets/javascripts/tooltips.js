/* The theme shows a source at its mark in a dialog, and gives that dialog no name. */

"use strict"

new MutationObserver(() => {
  document.querySelector(".md-tooltip2[role=dialog]:not([aria-label])")?.setAttribute("aria-label", "Source")
}).observe(document.body, { childList: true })
