import { materialOf, type MaterialCode } from '../materials';

/** What scrap was made of, as far as its name says: magnets of one kind leave no scrap of the other. */
type Family = 'ndfeb' | 'smco' | 'smfen' | 'metal' | 'diffusion-source' | MaterialCode;

/** Named after nothing: anything may be in it. */
const unnamed: MaterialCode = 'other-rare-earth-scrap';

const beginnings = [
  [/^ndfeb-/, 'ndfeb'],
  [/^smco-/, 'smco'],
  [/^smfen-/, 'smfen'],
] as const;

const besides: Readonly<Partial<Record<MaterialCode, readonly Family[]>>> = {
  'samarium-cobalt-alloy': ['smco', 'metal'],
  'metal-scrap': ['metal'],
  'diffusion-source-residue': ['diffusion-source'],
  'diffusion-alloy': ['diffusion-source', 'metal'],
  'end-of-life-assemblies': ['ndfeb', 'smco'],
};

/** Of which heavy elements diffusion sources are made. */
const diffused: readonly string[] = ['Tb', 'Dy'];

function familiesOf(code: string): readonly Family[] {
  const family = beginnings.find(([beginning]) => beginning.test(code))?.[1];
  if (family !== undefined) return [family];
  const known = besides[code as MaterialCode];
  if (known !== undefined) return known;
  const material = materialOf(code);
  if (material?.class !== 'metal' && material?.class !== 'alloy') return [code as MaterialCode];
  const isSource = material.principal.some((element) => diffused.includes(element));
  return isSource ? ['metal', 'diffusion-source'] : ['metal'];
}

/** Whether matter of one name can be scrap of another. */
export const isScrapOf = (material: string, scrap: string): boolean =>
  material === unnamed ||
  scrap === unnamed ||
  familiesOf(material).some((family) => familiesOf(scrap).includes(family));
