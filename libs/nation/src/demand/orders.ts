import type { GradeCode } from '@lodestone/reference';
import type { Random } from '../chance/random';
import type { NationClient } from '../people/client';
import { addDays, workdayFrom, type CivilDate } from '../time/calendar';
import { firstDay } from '../time/weeks';
import { siteOffering } from '../works/works';
import type { Shipment } from './shipments';

/** A client's order: sold first and shipped in parts, or shipped straight from stock. */
export type Order = Readonly<{
  client: NationClient;
  exporterId: string;
  siteId: string;
  contractNumber: string;
  /** The day on which title passed; left out where the goods were exported straight from stock. */
  soldOn?: CivilDate;
  shipments: readonly Shipment[];
}>;

/** A contract covers what leaves within these days; then the next one is made. */
const contractDays = 50;
const shareSoldFirst = 0.6;

/** Shipments of one client by one exporter, in order of time, under contracts. */
export function ordersOf(shipments: readonly Shipment[], random: Random): readonly Order[] {
  const open = new Map<string, Shipment[]>();
  for (const shipment of shipments) {
    const siteId = siteOf(shipment);
    const key = `${shipment.client.key}/${siteId}`;
    const queue = open.get(key) ?? [];
    queue.push(shipment);
    open.set(key, queue);
  }
  return [...open.values()].flatMap((queue) => contractsOf(queue, random));
}

const siteOf = ({ exporterId, lines }: Shipment): string =>
  siteOffering(exporterId, lines[0]?.grade as GradeCode);

function contractsOf(queue: readonly Shipment[], random: Random): readonly Order[] {
  const orders: Order[] = [];
  let at = 0;
  for (let first = queue[at]; first !== undefined; first = queue[at]) {
    const soldOn = random.chance(shareSoldFirst) ? soldBefore(first.on, random) : undefined;
    const last = addDays(first.on, contractDays);
    const covered =
      soldOn === undefined
        ? [first]
        : queue.slice(at, at + 3).filter(({ on }, index) => index === 0 || on <= last);
    at += covered.length;
    const { client, exporterId } = first;
    orders.push({
      client,
      exporterId,
      siteId: siteOf(first),
      contractNumber: `${exporterId}-${first.on.slice(0, 4)}-${client.key}-${at}`,
      ...(soldOn === undefined ? {} : { soldOn }),
      shipments: covered,
    });
  }
  return orders;
}

/** Before the first day nobody has an account: what was sold then is shipped from stock. */
function soldBefore(shippedOn: CivilDate, random: Random): CivilDate | undefined {
  const wished = workdayFrom(addDays(shippedOn, -random.between(6, 20)));
  const soldOn = wished < shippedOn ? wished : addDays(shippedOn, -1);
  return soldOn > firstDay ? soldOn : undefined;
}

/** When the goods must lie finished at the site that sells them. */
export const neededOn = ({ soldOn }: Order, shipment: Shipment): CivilDate => soldOn ?? shipment.on;
