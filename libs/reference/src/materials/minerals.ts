import type { MaterialRow } from './material-row';

/**
 * What comes out of the ground, before anybody dresses it, and
 * tailings that are kept to be dressed again: those are a lot, not waste (postings.md §8.8).
 */
export const ores = [
  ['rock-ore', 'Rock-type rare-earth ore', '岩矿型稀土原矿'],
  ['ion-adsorption-clay', 'Ion-adsorption clay', '离子吸附型稀土原矿'],
  ['heavy-mineral-sand', 'Heavy-mineral sand', '重砂矿'],
  ['stockpiled-tailings', 'Tailings kept as a resource', '尾矿资源'],
] as const satisfies readonly MaterialRow[];

/**
 * Mineral products (稀土矿产品). An imported concentrate is a concentrate like any other: that it
 * was imported is said by the act that brought it. Ion clay is leached in place, so its first lot
 * is the precipitate or what that calcines to.
 */
export const mineralProducts = [
  ['bastnaesite-concentrate', 'Bastnaesite concentrate', '氟碳铈矿精矿', ['Ce', 'La', 'Nd']],
  ['monazite-concentrate', 'Monazite concentrate', '独居石精矿', ['Ce', 'La', 'Nd']],
  [
    'bastnaesite-monazite-concentrate',
    'Mixed bastnaesite-monazite concentrate',
    '混合型稀土精矿',
    ['Ce', 'La', 'Nd'],
  ],
  ['xenotime-concentrate', 'Xenotime concentrate', '磷钇矿精矿', ['Y']],
  ['loparite-concentrate', 'Loparite concentrate', '铈铌钙钛矿精矿', ['Ce', 'La', 'Nd']],
  ['ion-clay-carbonate-concentrate', 'Ion-clay leach product, carbonate', '离子型碳酸稀土'],
  ['ion-clay-oxide-concentrate', 'Ion-clay leach product, oxide', '离子型氧化稀土'],
  ['other-rare-earth-concentrate', 'Other rare-earth concentrate', '其他稀土精矿'],
] as const satisfies readonly MaterialRow[];
