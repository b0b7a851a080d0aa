import { balances } from './balances';
import { clients } from './clients';
import type { Dataset } from './dataset';
import { deals } from './deals';
import { directory } from './directory';
import { events } from './events';
import { findings } from './findings';
import { lots } from './lots';
import { movements } from './movements';
import { origins } from './origins';
import { postings } from './postings';
import { reference } from './reference';
import { stock } from './stock';
import { volumes } from './volumes';
import { whatIf } from './what-if';

/** Everything that can be taken away. A new read model is a new dataset by one line here. */
export const datasets: readonly Dataset[] = [
  events,
  postings,
  deals,
  volumes,
  clients,
  lots,
  stock,
  movements,
  origins,
  balances,
  directory,
  findings,
  whatIf,
  reference,
];

export const datasetNames: readonly string[] = datasets.map(({ name }) => name);

export const datasetOf = (name: string): Dataset | undefined =>
  datasets.find((dataset) => dataset.name === name);
