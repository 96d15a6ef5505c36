export const browsers = ['edge', 'opera', 'yandex', 'samsung', 'firefox', 'chrome', 'safari', 'other'] as const
export const systems = ['android', 'iphone', 'ipad', 'windows', 'mac', 'linux', 'other'] as const

export interface Device {
  browser: (typeof browsers)[number]
  system: (typeof systems)[number]
}

// The order matters: nearly every browser also calls itself Chrome and Safari, Android also calls itself Linux.
const browserMarks: [RegExp, Device['browser']][] = [
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/OPR\/|Opera/, 'opera'],
  [/YaBrowser\//, 'yandex'],
  [/SamsungBrowser\//, 'samsung'],
  [/Firefox\/|FxiOS\//, 'firefox'],
  [/Chrome\/|Chromium\/|CriOS\//, 'chrome'],
  [/Safari\//, 'safari'],
]
const systemMarks: [RegExp, Device['system']][] = [
  [/Android/, 'android'],
  [/iPhone/, 'iphone'],
  [/iPad/, 'ipad'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'mac'],
  [/Linux|X11|CrOS/, 'linux'],
]

/** The browser and the system that a user agent string names, good enough for a person to recognise their own device. */
export function deviceOf(userAgent: string | null): Device {
  const find = <T>(marks: [RegExp, T][]) => marks.find(([mark]) => mark.test(userAgent ?? ''))?.[1]
  return { browser: find(browserMarks) ?? 'other', system: find(systemMarks) ?? 'other' }
}
