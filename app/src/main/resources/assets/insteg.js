// Insteg, EUPL-1.2. What only a script can do; every page works without it.
'use strict'

// The summary of errors takes focus, so that it is read first.
document.querySelector('[data-focus]')?.focus()

// "/" goes to the page's search, unless somebody is typing.
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, textarea, select, [contenteditable]')
  const search = document.querySelector('[data-search]')
  if (event.key === '/' && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    search.focus()
  }
})

// What unfolds over the page folds again when one goes on elsewhere, or by Escape.
const unfolded = () => document.querySelector('.menu-wide [open], .own-wide[open]')
for (const going of ['click', 'focusin']) {
  document.addEventListener(going, (event) => {
    if (!unfolded()?.contains(event.target)) unfolded()?.removeAttribute('open')
  })
}
document.addEventListener('keydown', (event) => {
  const part = event.key === 'Escape' && unfolded()
  if (part) {
    part.removeAttribute('open')
    part.querySelector('summary').focus()
  }
})

// Copies the text of the field beside it, and says so on the button.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard
  button.addEventListener('click', async () => {
    const field = button.parentElement.querySelector('[data-copy-from]')
    await navigator.clipboard.writeText(field.value)
    button.textContent = button.dataset.copied
  })
}

for (const field of document.querySelectorAll('[data-copy-from]')) {
  field.addEventListener('focus', () => field.select())
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// The names of today's list, kept for a place without network (attendance.js), go when the day or whoever is signed in is
// another; taps that have not been sent yet stay with whoever made them, and are sent when they are here again.
const signedIn = document.body.dataset.who ?? ''
try {
  const lists = localStorage.getItem('insteg.lists')
  if (lists !== null && lists !== `${signedIn} ${document.body.dataset.today}`) {
    localStorage.removeItem('insteg.lists')
    window.caches?.delete('insteg-lists')
  }
  if (signedIn && !document.querySelector('[data-attendance]')
      && Object.keys(localStorage).some((key) => key.startsWith(`insteg.tap.${signedIn}.`))) {
    import(document.body.dataset.taps)
  }
} catch {
  // A browser that keeps nothing has nothing to take away.
}
