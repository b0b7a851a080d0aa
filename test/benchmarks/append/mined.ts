import { randomUUID } from 'node:crypto';
import type { EventToAppend } from '@lodestone/kernel';

/** An act as a mine would record it: about 300 bytes of data and metadata. */
export function mined(index: number): EventToAppend {
  const recordId = `r-${String(index).padStart(7, '0')}`;
  return {
    eventId: randomUUID(),
    event: {
      type: 'Mined',
      data: {
        siteId: 'BY-01',
        recordId,
        occurredOn: '2026-03-14',
        outputs: [{ lotId: `L-${index}`, material: 'ore', massGrams: 1_250_000 + index }],
      },
    },
    metadata: {
      actorId: '5f4dcc3b5aa765d61d8327deb882cf99',
      channel: 'api',
      correlationId: recordId,
      causationId: recordId,
      recordedAt: '2026-03-14T02:07:09.123Z',
      schemaVersion: 1,
    },
  };
}
