const drawn = {
  account: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6a5.5 5.5 0 0 1 11 0',
  balance: 'M8 2v12M3 5h10M3 5l-2 5h4L3 5Zm10 0-2 5h4l-2-5Z',
  chart: 'M2 14h12M4 11V7m4 4V3m4 8V6',
  check: 'm3 8.5 3.2 3.2L13 4.5',
  chevron: 'm4 6 4 4 4-4',
  clients:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-4.500 5.500a4.500 4.500 0 0 1 9 0M11 3.200a2.500 2.500 0 0 1 0 4.600M12 9.500a4.500 4.500 0 0 1 2.500 4',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9.500V8l2.500 1.500',
  close: 'm4 4 8 8m0-8-8 8',
  compare: 'M5 3v10m0 0L2.500 10.500M5 13l2.500-2.500M11 13V3m0 0L8.500 5.500M11 3l2.500 2.500',
  copy: 'M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3',
  download: 'M8 2v8m0 0L5 7m3 3 3-3M2.500 13.500h11',
  enterprise: 'M2.500 14V6l4-2.500V6l4-2.500V6l3-2v10zM5 10h1.500M9.500 10H11',
  events: 'M2.500 4h11m-11 4h11m-11 4h7',
  flag: 'M8 2.500 14.500 13.500h-13zM8 6.500V10m0 2v.100',
  forms: 'M3.500 2h6l3 3v9h-9zM9 2v3.500h3.500M6 9h4m-4 2.500h4',
  graph: 'M2 3h3v3H2zm9-1h3v3h-3zm0 9h3v3h-3zM5 4.500h2.500v8H11M7.500 4H11',
  home: 'M2.500 7.500 8 3l5.500 4.500V14h-4v-4h-3v4h-4z',
  inbox:
    'M2.500 9.500 4.500 3h7l2 6.500V13h-11zm0 0h3.300c0 1.200 1 2 2.200 2s2.200-.800 2.200-2h3.300',
  keyboard: 'M1.500 4.500h13v8h-13zM4 7h.100m2.500 0h.100m2.500 0h.100m2.500 0h.100M5 10h6',
  menu: 'M2 4h12M2 8h12M2 12h12',
  months: 'M2.500 3.500h11v10h-11zm0 3.500h11M5.500 2v3m5-3v3',
  moon: 'M13.500 9.500A6 6 0 0 1 6.500 2.500a6 6 0 1 0 7 7Z',
  movements:
    'M1.500 4.500h8v7h-8zm8 2.500h2.500l2.500 2.500v2h-5zM4 13.500a1 1 0 1 0 0-2m8 2a1 1 0 1 0 0-2',
  outbox: 'M2.500 9.500 4.500 6h7l2 3.500V13h-11zM8 8V2m0 0L5.500 4.500M8 2l2.500 2.500',
  play: 'M4.500 3v10l8-5z',
  plus: 'M8 3v10M3 8h10',
  records: 'M4 2.500h9v11H4a1.500 1.500 0 0 1 0-3h9M2.500 12V4A1.500 1.500 0 0 1 4 2.500',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.500-1.500L14 14',
  stock: 'M2 5l6-3 6 3v6l-6 3-6-3zm0 0 6 3 6-3M8 8v6',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1.500v1m0 11v1M1.500 8h1m11 0h1m-11.100-4.600.700.700m7.800 7.800.700.700m0-9.200-.700.700m-7.800 7.800-.700.700',
  table: 'M2 3h12v10H2zm0 3.500h12M6.500 3v10',
  upload: 'M8 10V2m0 0L5 5m3-3 3 3M2.500 13.500h11',
} as const;

export type Icon = keyof typeof drawn;

/** Decoration beside a word; where it stands alone, what it is in has a label. */
export function Drawn({ icon, size = 16 }: Readonly<{ icon: Icon; size?: number }>) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path
        d={drawn[icon]}
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
