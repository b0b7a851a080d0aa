/** The colours of the house as the scheme has them now. */
const names = [
  'text',
  'second',
  'hairline',
  'surface',
  'sunken',
  'accent',
  'red',
  'amber',
  'mine-1',
  'mine-2',
  'mine-3',
  'import',
  'scrap',
  'opening',
] as const;

export type Colours = Readonly<Record<(typeof names)[number], string>>;

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const colourOf = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return Object.fromEntries(names.map((name) => [name, colourOf(name)])) as Colours;
}

/** Series side by side: no two neighbours alike, and none that means refused or flagged. */
export const seriesOf = (colours: Colours): readonly string[] => [
  colours['mine-1'],
  colours.import,
  colours.scrap,
  colours['mine-3'],
  colours.accent,
  colours['mine-2'],
  colours.opening,
];
