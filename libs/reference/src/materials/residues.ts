import type { MaterialRow } from './material-row';

/** Secondary resources (稀土二次资源, Order 785 Art. 30): lots, and a recycler's feed. */
export const scraps = [
  ['ndfeb-swarf', 'NdFeB swarf and grinding sludge', '钕铁硼磨泥、油泥', ['Nd', 'Pr']],
  ['ndfeb-off-cuts', 'NdFeB off-cuts', '钕铁硼边角料', ['Nd', 'Pr']],
  ['ndfeb-powder-scrap', 'NdFeB ultra-fine and spilt powder', '钕铁硼超细粉废料', ['Nd', 'Pr']],
  ['ndfeb-melt-scrap', 'NdFeB melt skull and slag', '钕铁硼熔炼炉渣', ['Nd', 'Pr']],
  ['ndfeb-magnet-scrap', 'NdFeB reject magnets', '钕铁硼废品磁体', ['Nd', 'Pr']],
  ['ndfeb-end-of-life-magnets', 'NdFeB end-of-life magnets', '报废钕铁硼磁体', ['Nd', 'Pr']],
  ['smco-swarf', 'SmCo swarf and grinding sludge', '钐钴磨泥', ['Sm']],
  ['smco-off-cuts', 'SmCo off-cuts', '钐钴边角料', ['Sm']],
  ['smco-magnet-scrap', 'SmCo reject magnets', '钐钴废品磁体', ['Sm']],
  ['smco-end-of-life-magnets', 'SmCo end-of-life magnets', '报废钐钴磁体', ['Sm']],
  ['electrolysis-slag', 'Rare-earth molten-salt electrolysis slag', '稀土熔盐电解渣'],
  ['metal-scrap', 'Rare-earth metal scrap', '稀土金属废料'],
  ['diffusion-source-residue', 'Residue of a diffusion source', '扩散源残料', ['Tb', 'Dy']],
  [
    'end-of-life-assemblies',
    'End-of-life rotors, motors and drives that hold magnets',
    '含磁体报废转子、电机及硬盘',
    ['Nd', 'Pr'],
  ],
  ['phosphor-scrap', 'Phosphor scrap', '废荧光粉', ['Y', 'Eu', 'Tb']],
  ['battery-scrap', 'Nickel-metal-hydride battery scrap', '废镍氢电池', ['La', 'Ce']],
  ['polishing-powder-scrap', 'Polishing-powder scrap', '废抛光粉', ['Ce', 'La']],
  ['catalyst-scrap', 'Spent cracking catalyst', '废催化裂化催化剂', ['La', 'Ce']],
  ['other-rare-earth-scrap', 'Other rare-earth scrap', '其他稀土废料'],
] as const satisfies readonly MaterialRow[];

/** What enters a product and has no rare earth: the account `added` (postings.md §2). */
export const added = [
  ['iron', 'Iron', '纯铁'],
  ['ferro-boron', 'Ferro-boron', '硼铁'],
  ['cobalt', 'Cobalt', '金属钴'],
  ['copper', 'Copper', '铜'],
  ['aluminium', 'Aluminium', '铝'],
  ['gallium', 'Gallium', '镓'],
  ['zirconium', 'Zirconium', '锆'],
  ['niobium', 'Niobium and ferro-niobium', '铌、铌铁'],
  ['titanium', 'Titanium', '钛'],
  ['nickel', 'Nickel', '镍'],
  ['magnesium', 'Magnesium', '镁'],
  ['silicon', 'Silicon and ferro-silicon', '硅、硅铁'],
  ['other-alloying-metal', 'Other alloying metal', '其他合金金属'],
  ['nickel-coating', 'Nickel or nickel-copper-nickel coating', '镍或镍铜镍镀层'],
  ['zinc-coating', 'Zinc coating', '锌镀层'],
  ['epoxy-coating', 'Epoxy coating', '环氧涂层'],
  ['other-coating', 'Other coating', '其他镀层'],
  ['polymer-binder', 'Polymer binder', '粘结剂'],
] as const satisfies readonly MaterialRow[];

/** What is measured and discarded. Tailings kept as a resource are a lot (postings.md §8.8). */
export const wastes = [
  ['tailings', 'Tailings', '尾矿'],
  ['leach-residue', 'Leach residue', '浸出渣'],
  ['radioactive-residue', 'Radioactive residue', '放射性废渣'],
  ['smelting-slag', 'Smelting slag', '冶炼废渣'],
  ['waste-water', 'Waste water', '废水'],
  ['waste-water-sludge', 'Waste-water treatment sludge', '废水处理污泥'],
  ['flue-dust', 'Flue dust', '烟尘'],
  ['spent-grinding-fluid', 'Spent grinding fluid', '废切削液'],
  ['laboratory-residue', 'Laboratory residue', '化验残样'],
] as const satisfies readonly MaterialRow[];
