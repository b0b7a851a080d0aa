import { unreachable, type KeyedDecider } from '@lodestone/kernel';
import { enterpriseStream } from '../enterprise/enterprise.events';
import { evolveSite } from './evolve-site';
import { openSite, openSiteRefusals, type OpenSite } from './open-site';
import { sendersOf } from './receive-goods';
import { recordAct, recordActRefusals } from './record-act';
import { recordKey, type RecordRow } from './site.rows';
import { siteStream, type SiteEvent } from './site.events';
import type { RecordAct } from './submitted';
import { voidRecord, voidRecordRefusals, type VoidRecord } from './void-record';

export type SiteCommand = OpenSite | RecordAct | VoidRecord;

export const siteRefusals = [
  ...new Set([...openSiteRefusals, ...recordActRefusals, ...voidRecordRefusals] as const),
];

export type SiteRefusal = (typeof siteRefusals)[number];

/** The material account of one site: the unit of consistency. Joins the verbs, and no more. */
export const siteDecider: KeyedDecider<SiteCommand, SiteEvent, SiteRefusal> = {
  streamOf: ({ data }) => siteStream(data.siteId),

  looksAt(command, own) {
    switch (command.type) {
      case 'OpenSite':
        return [enterpriseStream(command.data.enterpriseId)];
      case 'VoidRecord': {
        const target = own.get<RecordRow>(recordKey(command.data.targetRecordId));
        return target?.receivingSiteId === undefined ? [] : [siteStream(target.receivingSiteId)];
      }
      case 'RecordAct': {
        const { act } = command.data;
        if (act.type === 'Received') return sendersOf(act);
        return act.type === 'SoldToClient' && act.receivingSiteId !== undefined
          ? [siteStream(act.receivingSiteId)]
          : [];
      }
      default:
        return unreachable(command);
    }
  },

  targetOf: (command, own) =>
    command.type === 'VoidRecord'
      ? own.get<RecordRow>(recordKey(command.data.targetRecordId))?.revision
      : undefined,

  decide(command, given) {
    switch (command.type) {
      case 'OpenSite':
        return openSite(command, given);
      case 'RecordAct':
        return recordAct(command, given);
      case 'VoidRecord':
        return voidRecord(command, given);
      default:
        return unreachable(command);
    }
  },

  evolve: evolveSite,
};
