'use strict'
// The summary of errors takes focus, so that it is read first.
document.querySelector('[data-focus]')?.focus()
