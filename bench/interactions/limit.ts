/** Where the limit stands on the server of the site; the page of a code beside it. */
export const limitPath = '/limit/'
export const limitCodePath = '/limit/code'

const head = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">'

/**
 * The least that each interaction can cost: a document with a few lines of script that write ten links at each key, a
 * picture of forty lines at each move of a slider, a mark on one line at each step, forty paragraphs at each answer. It
 * tells what the machine takes at this load, so that the rest can be judged by its ratio.
 */
export const limitDocument = `${head}<title>Limit</title>
<main><input type="search"><ul></ul>
<input type="range" min="1" max="30" value="1"><section tabindex="-1"><svg height="900" width="360"></svg></section>
<article><button>Fairly sure</button></article>
<p><a href="${limitCodePath}">409 Conflict</a></p></main>
<script>
const [list, slider, svg, article] = ['ul', '[type=range]', 'svg', 'article'].map((one) => document.querySelector(one))
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('')
document.querySelector('[type=search]').addEventListener('input', ({ target }) => {
  list.innerHTML = times(target.value === '' ? 0 : 10, (at) => '<li><a href="${limitPath}' + at + '">40' + at + ' ' + target.value + '</a></li>')
})
const draw = () => {
  svg.innerHTML = times(40, (at) => '<line x1="20" x2="340" y1="' + (at * 20 + +slider.value) + '" y2="' + (at * 20 + 9) + '" stroke="black"/><text x="24" y="' + (at * 20 + 8) + '">GET /jobs/' + at + '</text>')
}
let step = 0
slider.addEventListener('input', draw)
svg.parentElement.addEventListener('keydown', ({ key }) => {
  if (key !== 'ArrowRight') return
  svg.children[step * 2].setAttribute('stroke', 'black')
  step = (step + 1) % 40
  svg.children[step * 2].setAttribute('stroke', 'red')
})
article.firstElementChild.addEventListener('click', () => {
  article.querySelector('div')?.remove()
  article.insertAdjacentHTML('beforeend', '<div>' + times(40, (at) => '<p>What is said of the answer, line ' + at + '.</p>') + '</div>')
})
draw()
</script>`

const sentence = 'The request could not be completed due to a conflict with the current state of the target resource. '

/** A hand-made page of a code: as much text as ours, its styles in it, no script. */
export const limitCodeDocument = `${head}<title>409 Conflict</title><style>body{font:1rem/1.6 sans-serif;max-width:40rem;margin:auto}</style>
<h1>409 Conflict</h1>${Array.from({ length: 12 }, (_, at) => `<h2>Part ${at}</h2><p>${sentence.repeat(6)}</p>`).join('')}`
