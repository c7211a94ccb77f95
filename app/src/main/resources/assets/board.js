// Insteg, EUPL-1.2. The board of placements (placements/board/board.jte): arrows go between cards, and a card that is dragged
// to a column leads to the deed's form, as its "Move to…" does. Everything can be done without.
'use strict'

const lanes = [...document.querySelectorAll('[data-lane]')]
const cardsOf = (lane) => [...lane.querySelectorAll('[data-card]')]
const told = document.querySelector('[data-told]')

/** The card that an arrow leads to from this one; undefined at the edge of the board. */
function beside(card, key) {
  const lane = card.closest('[data-lane]')
  const cards = cardsOf(lane)
  const row = cards.indexOf(card)
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    return cards[row + (key === 'ArrowDown' ? 1 : -1)]
  }
  const step = (key === 'ArrowRight') === (document.dir === 'rtl') ? -1 : 1
  const others = lanes.filter((one) => one === lane || (one.offsetParent !== null && cardsOf(one).length > 0))
  const there = others[others.indexOf(lane) + step]
  return there && cardsOf(there)[Math.min(row, cardsOf(there).length - 1)]
}

document.addEventListener('keydown', (event) => {
  const card = event.target.closest('[data-card]')
  if (!card || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  if (event.key === 'Escape' && card.querySelector('details[open]')) {
    card.querySelector('details').open = false
    card.querySelector('summary').focus()
  }
  const next = event.key.startsWith('Arrow') && beside(card, event.key)
  if (next) {
    event.preventDefault()
    next.querySelector('[data-name]').focus()
  }
})

let dragged
for (const card of document.querySelectorAll('[data-card]')) {
  card.draggable = true
  card.addEventListener('dragstart', () => { dragged = card })
}
for (const lane of lanes) {
  lane.addEventListener('dragover', (event) => {
    if (dragged) event.preventDefault()
  })
  lane.addEventListener('drop', (event) => {
    event.preventDefault()
    const way = dragged?.querySelector(`[data-to="${lane.dataset.lane}"]`)
    if (way) {
      window.location.assign(way.href)
    } else if (dragged?.closest('[data-lane]') !== lane) {
      told.textContent = told.dataset.no
      told.hidden = false
    }
    dragged = undefined
  })
}
