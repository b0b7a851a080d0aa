import type { CodeTable } from '../codes/use-codes';
import type wordTable from './words.json';

export type Section = 'what' | 'goods' | 'parties' | 'papers' | 'made';

type Kind =
  | Readonly<{ is: 'text' | 'day' | 'month' | 'lot' | 'mass' | 'count' | 'money' | 'party' }>
  | Readonly<{ is: 'code'; table: CodeTable }>;

/** What the form knows of the lot that is taken and of the material that is made. */
export type Matter = Readonly<{
  takenGrade?: string | undefined;
  takenStatus?: string | undefined;
  takenMaterial?: string | undefined;
  madeClass?: string | undefined;
}>;

export type FormField = Readonly<{
  /** Where it stands in the body: `goods/0/takes/0/lotId`. */
  at: string;
  label: keyof typeof wordTable;
  section: Section;
  kind: Kind;
  isNeeded?: boolean;
  /** Only fields that matter to what is taken or made. */
  matters?: (matter: Matter) => boolean;
}>;
