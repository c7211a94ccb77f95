// Insteg, EUPL-1.2. Taps on the list of a session. Each is kept in the browser, under whoever made it, until the server has
// it: without network, through a reload, a closed tab and a login that has run out (decision 2502). Without this script the
// same buttons are plain forms.
'use strict'

const who = document.body.dataset.who
const queue = `insteg.tap.${who}.`
const list = document.querySelector('[data-attendance]')
const again = 20_000
let token = document.querySelector('input[name=_csrf]')?.value
let sending = false
let refused = 0
let last = []

const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(queue)).sort()
const read = (key) => JSON.parse(localStorage.getItem(key))
const row = (person) => list?.querySelector(`[data-person="${person}"]`)
const rows = () => [...(list?.querySelectorAll('[data-person]') ?? [])]

/** Kept before anything else happens, in the order they were made. */
function remember(tap) {
  const before = keys().at(-1)
  const number = before ? Number(before.slice(queue.length).split('.')[0]) + 1 : 1
  localStorage.setItem(`${queue}${String(number).padStart(9, '0')}.${tap.tap}`, JSON.stringify(tap))
}

function tapOf(one, together, words) {
  return {
    to: list.dataset.address,
    tap: crypto.randomUUID(),
    together,
    person: one.dataset.person,
    seen: one.dataset.seen,
    at: new Date().toISOString(),
    said: words.said,
    minutes: words.said === 'late' ? words.minutes : '',
    reason: words.said === 'absent' ? words.reason : '',
  }
}

/** What stands in a row now, to be said again when a tap is taken back. */
const standing = (one) => ({
  said: one.dataset.state === 'none' ? 'nothing' : one.dataset.state,
  minutes: one.dataset.minutes,
  reason: one.dataset.reason,
})

function press(some, words) {
  const together = crypto.randomUUID()
  last = some.filter((one) => one.dataset.state !== 'unclear').map((one) => [one.dataset.person, standing(one)])
  const taps = some.map((one) => tapOf(one, together, words))
  taps.forEach(remember)
  taps.forEach(show)
  shown()
}

function takeBack() {
  const together = crypto.randomUUID()
  const taps = last.filter(([person]) => row(person)).map(([person, words]) => tapOf(row(person), together, words))
  last = []
  taps.forEach(remember)
  taps.forEach(show)
  shown()
}

function show(tap) {
  const one = row(tap.person)
  if (!one) {
    return
  }
  const state = tap.said === 'nothing' ? 'none' : tap.said
  one.dataset.state = state
  one.dataset.minutes = tap.minutes
  one.dataset.reason = tap.reason
  one.dataset.waiting = ''
  one.querySelector('[data-word]').textContent = list.dataset[`word${state}`].replace('{0}', tap.minutes)
  one.querySelector('[data-main]').value = state === 'here' ? 'nothing' : 'here'
  one.querySelector('details')?.removeAttribute('open')
}

function shown() {
  const undo = list.querySelector('[data-undo]')
  undo.hidden = last.length === 0
  undo.querySelector('[name=together]').value = ''
  count()
  keep()
  send()
}

/** The sums are always read off the list itself. */
function count() {
  const of = (...states) => rows().filter((one) => states.includes(one.dataset.state)).length
  const sums = { here: of('here', 'late'), absent: of('absent'), none: of('none'), unclear: of('unclear') }
  for (const place of list?.querySelectorAll('[data-sum]') ?? []) {
    place.textContent = String(sums[place.dataset.sum])
    place.closest('[data-unless-none]')?.toggleAttribute('hidden', sums[place.dataset.sum] === 0)
  }
  const names = list?.querySelector('[data-names]')
  if (names) {
    const left = rows().filter((one) => one.dataset.state === 'none')
    names.replaceChildren(...left.map((one) => {
      const item = document.createElement('li')
      item.append(document.createElement('bdi'))
      item.firstChild.textContent = one.querySelector('[data-name]').textContent
      return item
    }))
  }
}

function say(state) {
  const waiting = keys().length
  for (const place of list?.querySelectorAll('[data-says]') ?? []) {
    place.hidden = place.dataset.says !== (waiting === 0 ? (refused ? 'refused' : 'saved') : state)
    place.querySelectorAll('[data-waiting-sum]').forEach((sum) => { sum.textContent = String(waiting) })
  }
}

/** @returns what became of it: saved, refused, waiting (no network), login (it has run out, or is somebody else's) */
async function post(tap, renewed = false) {
  let answer
  try {
    const { to, ...words } = tap
    answer = await fetch(`${to}/taps`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...words, of: who, _csrf: token ?? '' }),
    })
  } catch {
    return 'waiting'
  }
  if (answer.ok) {
    return 'saved'
  }
  if (answer.type === 'opaqueredirect' || answer.status === 401) {
    return renewed || !(await renew(tap.to)) ? 'login' : post(tap, true)
  }
  if (answer.status === 403 && !renewed) {
    return (await renew(tap.to)) ? post(tap, true) : 'login'
  }
  return answer.status >= 500 || answer.status === 429 ? 'waiting' : 'refused'
}

/** The page as it is now, for its token and for what others have said meanwhile. */
async function page(address) {
  const answer = await fetch(address)
  if (!answer.ok || answer.redirected) {
    return null
  }
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return now.body.dataset.who === who ? now : null
}

async function renew(address) {
  try {
    const now = await page(address)
    token = now?.querySelector('input[name=_csrf]')?.value ?? token
    return now !== null
  } catch {
    return false
  }
}

async function send() {
  if (sending) {
    return
  }
  sending = true
  try {
    await (navigator.locks ? navigator.locks.request('insteg-taps', sendAll) : sendAll())
  } finally {
    sending = false
  }
}

async function sendAll() {
  let sent = false
  for (let key = keys()[0]; key; key = keys()[0]) {
    const became = await post(read(key))
    if (became === 'waiting' || became === 'login') {
      say(became)
      return
    }
    localStorage.removeItem(key)
    refused += became === 'refused' ? 1 : 0
    sent = true
  }
  if (sent && list) {
    await refresh()
  }
  say('saved')
}

/** What others have marked comes in, except where somebody is in the middle of something. */
async function refresh() {
  let now
  try {
    now = await page(location.pathname)
  } catch {
    return
  }
  token = now?.querySelector('input[name=_csrf]')?.value ?? token
  const waiting = new Set(keys().map((key) => read(key).person))
  for (const one of rows()) {
    const theirs = now?.querySelector(`[data-person="${one.dataset.person}"]`)
    if (theirs && !waiting.has(one.dataset.person) && !one.querySelector('details[open]')) {
      const focused = one.contains(document.activeElement)
      one.replaceWith(document.importNode(theirs, true))
      if (focused) {
        row(theirs.dataset.person).querySelector('[data-main]').focus()
      }
    }
  }
  count()
  keep()
}

/** The page of today's session opens without network too, for whoever opened it; insteg.js takes it away again. */
async function keep() {
  if (!list || list.dataset.keep === undefined || !window.caches || !navigator.serviceWorker) {
    return
  }
  try {
    localStorage.setItem('insteg.lists', `${who} ${list.dataset.keep}`)
    const kept = await caches.open('insteg-lists')
    const copy = document.documentElement.cloneNode(true)
    copy.querySelector('[data-attendance]').inert = true // without network a form leads nowhere: nothing is pressed before this script is there
    await kept.put(location.pathname, new Response(`<!DOCTYPE html>${copy.outerHTML}`, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': list.dataset.policy,
        'X-Day': list.dataset.keep,
      },
    }))
    for (const part of document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src]')) {
      const address = part.href ?? part.src
      if (!(await kept.match(address))) {
        await kept.add(address)
      }
    }
    await navigator.serviceWorker.register('/programmes/sessions/worker.js', { scope: '/programmes/sessions/' })
  } catch {
    // A browser that keeps nothing still has the taps themselves.
  }
}

if (list) {
  list.addEventListener('click', (event) => {
    const button = event.target.closest('button[name=said], button[data-all], button[data-take-back]')
    if (!button) {
      return
    }
    try {
      if (button.dataset.takeBack !== undefined && last.length === 0) {
        return
      } else if (button.dataset.takeBack !== undefined) {
        takeBack()
      } else if (button.dataset.all !== undefined) {
        const waits = (one) => button.dataset.all === 'here' && one.dataset.waits
        press(rows().filter((one) => one.dataset.state === 'none' && !waits(one)), { said: button.dataset.all, reason: button.dataset.reason })
      } else if (!pressOne(button)) {
        return
      }
      event.preventDefault()
    } catch {
      // Nothing could be kept here: the form is sent as it is.
    }
  })
  keys().map(read).filter((tap) => tap.to === list.dataset.address).forEach(show)
  list.inert = false
  count()
  keep()
}

/** @returns false when the server should say what is wrong with what was typed */
function pressOne(button) {
  const one = button.closest('[data-person]')
  const minutes = one.querySelector('[name=minutes]')?.value.trim() ?? ''
  const reason = one.querySelector('[name=reason]')?.value ?? ''
  const late = button.value === 'late' && !(/^[0-9]{1,3}$/.test(minutes) && Number(minutes) > 0)
  if (late || (button.value === 'absent' && reason === '')) {
    return false
  }
  press([one], { said: button.value, minutes, reason })
  return true
}

window.addEventListener('online', send)
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send())
setInterval(() => keys().length > 0 && send(), again)
say('waiting')
send()
