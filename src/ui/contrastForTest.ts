/** A colour as light: linear red, green and blue, 1 being the brightest the screen can show. */
export type Light = readonly [red: number, green: number, blue: number]

const within = (value: number) => Math.min(1, Math.max(0, value))
const toScreen = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)
const fromScreen = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** Rounded to what a screen of 8 bits a channel shows; what it cannot show is clipped, as browsers do. */
const shown = (value: number) => fromScreen(Math.round(toScreen(within(value)) * 255) / 255)

/** Reads `oklch(…)` or `#rgb`, `#rrggbb`; throws on anything else, so that no colour goes unmeasured. */
export function parseLight(text: string): Light {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]
  if (hex !== undefined) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])
    const [red = 0, green = 0, blue = 0] = digits.map((pair) => fromScreen(Number.parseInt(pair, 16) / 255))
    return [red, green, blue]
  }
  const numbers = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text.trim())?.slice(1).map(Number)
  if (!numbers) throw new Error(`A colour that cannot be measured: ${text}`)
  const [lightness = 0, chroma = 0, hue = 0] = numbers
  return fromOklch(lightness, chroma, hue)
}

/** @see CSS Color 4, sample code for OKLCH */
function fromOklch(lightness: number, chroma: number, hueDegrees: number): Light {
  const a = chroma * Math.cos((hueDegrees * Math.PI) / 180)
  const b = chroma * Math.sin((hueDegrees * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    shown(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    shown(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    shown(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ]
}

/** What is seen of a colour of that opacity, 0 to 1, on a ground: browsers mix what the screen is sent. */
export function faded(ink: Light, ground: Light, opacity: number): Light {
  const mixed = (at: 0 | 1 | 2) => shown(fromScreen(toScreen(ink[at]) * opacity + toScreen(ground[at]) * (1 - opacity)))
  return [mixed(0), mixed(1), mixed(2)]
}

const luminance = ([red, green, blue]: Light) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** Returns the contrast ratio of two colours, from 1 to 21. @see WCAG 2.2, contrast ratio */
export function contrastOf(one: Light, other: Light): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}
