import type { MaterialRow } from './material-row';

/** No promethium: it has no natural source and no trade. */
export const oxides = [
  ['lanthanum-oxide', 'Lanthanum oxide', '氧化镧', ['La']],
  ['cerium-oxide', 'Cerium oxide', '氧化铈', ['Ce']],
  ['praseodymium-oxide', 'Praseodymium oxide', '氧化镨', ['Pr']],
  ['neodymium-oxide', 'Neodymium oxide', '氧化钕', ['Nd']],
  ['samarium-oxide', 'Samarium oxide', '氧化钐', ['Sm']],
  ['europium-oxide', 'Europium oxide', '氧化铕', ['Eu']],
  ['gadolinium-oxide', 'Gadolinium oxide', '氧化钆', ['Gd']],
  ['terbium-oxide', 'Terbium oxide', '氧化铽', ['Tb']],
  ['dysprosium-oxide', 'Dysprosium oxide', '氧化镝', ['Dy']],
  ['holmium-oxide', 'Holmium oxide', '氧化钬', ['Ho']],
  ['erbium-oxide', 'Erbium oxide', '氧化铒', ['Er']],
  ['thulium-oxide', 'Thulium oxide', '氧化铥', ['Tm']],
  ['ytterbium-oxide', 'Ytterbium oxide', '氧化镱', ['Yb']],
  ['lutetium-oxide', 'Lutetium oxide', '氧化镥', ['Lu']],
  ['scandium-oxide', 'Scandium oxide', '氧化钪', ['Sc']],
  ['yttrium-oxide', 'Yttrium oxide', '氧化钇', ['Y']],
  [
    'praseodymium-neodymium-oxide',
    'Praseodymium-neodymium oxide (NdPr oxide, didymium oxide)',
    '氧化镨钕',
    ['Nd', 'Pr'],
  ],
  ['lanthanum-cerium-oxide', 'Lanthanum-cerium oxide', '氧化镧铈', ['Ce', 'La']],
  [
    'samarium-europium-gadolinium-oxide',
    'Samarium-europium-gadolinium oxide (SEG)',
    '氧化钐铕钆',
    ['Sm', 'Gd', 'Eu'],
  ],
  ['yttrium-europium-oxide', 'Yttrium-europium oxide', '氧化钇铕', ['Y', 'Eu']],
  ['mixed-rare-earth-oxide', 'Mixed rare-earth oxide', '混合稀土氧化物'],
  ['mixed-heavy-rare-earth-oxide', 'Mixed medium and heavy rare-earth oxide', '混合中重稀土氧化物'],
] as const satisfies readonly MaterialRow[];

/**
 * Salts, hydroxides and fluorides. Each is poorer in its element than the oxide, so the ceiling of
 * the oxide holds for it too. Terbium and dysprosium fluoride are also diffusion sources.
 */
export const chemicals = [
  ['mixed-rare-earth-carbonate', 'Mixed rare-earth carbonate', '混合碳酸稀土'],
  ['mixed-rare-earth-chloride', 'Mixed rare-earth chloride', '混合氯化稀土'],
  ['mixed-rare-earth-oxalate', 'Mixed rare-earth oxalate', '混合草酸稀土'],
  ['mixed-rare-earth-hydroxide', 'Mixed rare-earth hydroxide', '混合氢氧化稀土'],
  ['mixed-rare-earth-sulfate', 'Mixed rare-earth sulfate', '混合硫酸稀土'],
  ['mixed-rare-earth-nitrate', 'Mixed rare-earth nitrate', '混合硝酸稀土'],
  ['mixed-rare-earth-fluoride', 'Mixed rare-earth fluoride', '混合氟化稀土'],
  [
    'samarium-europium-gadolinium-carbonate',
    'Samarium-europium-gadolinium carbonate (SEG)',
    '碳酸钐铕钆',
    ['Sm', 'Gd', 'Eu'],
  ],
  ['lanthanum-carbonate', 'Lanthanum carbonate', '碳酸镧', ['La']],
  ['cerium-carbonate', 'Cerium carbonate', '碳酸铈', ['Ce']],
  ['lanthanum-cerium-carbonate', 'Lanthanum-cerium carbonate', '碳酸镧铈', ['Ce', 'La']],
  [
    'praseodymium-neodymium-carbonate',
    'Praseodymium-neodymium carbonate',
    '碳酸镨钕',
    ['Nd', 'Pr'],
  ],
  ['neodymium-carbonate', 'Neodymium carbonate', '碳酸钕', ['Nd']],
  ['lanthanum-chloride', 'Lanthanum chloride', '氯化镧', ['La']],
  ['cerium-chloride', 'Cerium chloride', '氯化铈', ['Ce']],
  ['lanthanum-cerium-chloride', 'Lanthanum-cerium chloride', '氯化镧铈', ['Ce', 'La']],
  ['praseodymium-neodymium-chloride', 'Praseodymium-neodymium chloride', '氯化镨钕', ['Nd', 'Pr']],
  ['neodymium-chloride', 'Neodymium chloride', '氯化钕', ['Nd']],
  ['praseodymium-chloride', 'Praseodymium chloride', '氯化镨', ['Pr']],
  ['terbium-chloride', 'Terbium chloride', '氯化铽', ['Tb']],
  ['dysprosium-chloride', 'Dysprosium chloride', '氯化镝', ['Dy']],
  ['yttrium-chloride', 'Yttrium chloride', '氯化钇', ['Y']],
  ['cerium-hydroxide', 'Cerium hydroxide', '氢氧化铈', ['Ce']],
  ['praseodymium-neodymium-oxalate', 'Praseodymium-neodymium oxalate', '草酸镨钕', ['Nd', 'Pr']],
  ['terbium-oxalate', 'Terbium oxalate', '草酸铽', ['Tb']],
  ['dysprosium-oxalate', 'Dysprosium oxalate', '草酸镝', ['Dy']],
  ['lanthanum-fluoride', 'Lanthanum fluoride', '氟化镧', ['La']],
  ['cerium-fluoride', 'Cerium fluoride', '氟化铈', ['Ce']],
  ['praseodymium-neodymium-fluoride', 'Praseodymium-neodymium fluoride', '氟化镨钕', ['Nd', 'Pr']],
  ['praseodymium-fluoride', 'Praseodymium fluoride', '氟化镨', ['Pr']],
  ['neodymium-fluoride', 'Neodymium fluoride', '氟化钕', ['Nd']],
  ['gadolinium-fluoride', 'Gadolinium fluoride', '氟化钆', ['Gd']],
  ['terbium-fluoride', 'Terbium fluoride', '氟化铽', ['Tb']],
  ['dysprosium-fluoride', 'Dysprosium fluoride', '氟化镝', ['Dy']],
  ['holmium-fluoride', 'Holmium fluoride', '氟化钬', ['Ho']],
  ['yttrium-fluoride', 'Yttrium fluoride', '氟化钇', ['Y']],
  ['other-rare-earth-compound', 'Other rare-earth compound', '其他稀土化合物'],
] as const satisfies readonly MaterialRow[];

/** Diffusion sources that are richer in their element than the oxide: no ceiling but the million. */
export const hydrides = [
  ['terbium-hydride', 'Terbium hydride', '氢化铽', ['Tb']],
  ['dysprosium-hydride', 'Dysprosium hydride', '氢化镝', ['Dy']],
] as const satisfies readonly MaterialRow[];
