import { EventStore, StreamTombstoned, type DomainEvent } from '@lodestone/kernel';
import { partyStream, sentForm, type Declaration, type PartyDeclared } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer';
import { notFound } from '../http/problem';
import { given, published } from '../http/same-type';
import { ReadSide } from '../reading/read-side';
import type { Reflected } from '../reading/reflected';
import { plain } from '../submitting/plain';
import { partyMembers } from '../submitting/doubts-told';
import type { RecordPathDto } from './record.dto';
import { SentRecord } from './sent.answers';

/** Gives a record back as it was sent, to whom it is of, so that it can be put right and sent again. */
@Injectable()
export class SentRecords {
  constructor(
    private readonly readSide: ReadSide,
    private readonly store: EventStore,
  ) {}

  /** @throws ProblemException where the viewer did not tell it */
  async one({ siteId, recordId }: RecordPathDto, viewer: Viewer): Promise<Reflected<SentRecord>> {
    if (viewer.role !== 'enterprise') throw notFound();
    const { enterpriseId } = viewer;
    const question = { siteId, recordId, forEnterpriseId: enterpriseId };
    const { ordinal, body: record } = await this.readSide.ask('record', question);
    // Of what somebody else told nothing was sent by the viewer, whatever was declared to it.
    if (!record || record.enterpriseId !== enterpriseId) throw notFound();
    const { type, data, state, correctedByRecordId } = record;
    const { body, forgotten } = await this.sent({ type, data }, enterpriseId);
    // Without what its form requires it is none of these forms.
    const untyped: unknown = body;
    return {
      ordinal,
      body: published(SentRecord, {
        siteId,
        recordId,
        state,
        ...given('correctedByRecordId', correctedByRecordId),
        ...given('body', forgotten.length > 0 ? undefined : body),
        ...given(
          'incomplete',
          forgotten.length > 0 ? { body: body, forgotten } : undefined,
        ),
      }),
    };
  }

  /** A correction names what it corrects, and has its own act with its own parties. */
  private async sent(
    event: DomainEvent,
    enterpriseId: string,
  ): Promise<Pick<Sent, 'body' | 'forgotten'>> {
    const said = plain(sentForm(event, enterpriseId)) as Sent['body'] & { act?: Sent['body'] };
    if (said.act) {
      const { body: act, forgotten } = await this.withParties(said.act, enterpriseId);
      return { body: { ...said, act } as Sent['body'], forgotten };
    }
    return this.withParties(said, enterpriseId);
  }

  private async withParties(said: Sent['body'], enterpriseId: string): Promise<Sent> {
    const body: Record<string, unknown> = { ...said };
    const forgotten: (typeof partyMembers)[number][] = [];
    for (const name of partyMembers) {
      const ref = body[name];
      if (typeof ref !== 'string') continue;
      const declaration = await this.declared(ref, enterpriseId);
      if (declaration) body[name] = declaration;
      else {
        forgotten.push(name);
        delete body[name];
      }
    }
    return { body: body as Sent['body'], forgotten };
  }

  /** Undefined where it was forgotten by order, or is somebody else's. */
  private async declared(ref: string, enterpriseId: string): Promise<Declaration | undefined> {
    try {
      for await (const { event } of this.store.readStream(partyStream(ref), { maxCount: 1 })) {
        const { declaredById, declaration } = event.data as PartyDeclared['data'];
        return declaredById === enterpriseId ? declaration : undefined;
      }
    } catch (error) {
      if (!(error instanceof StreamTombstoned)) throw error;
    }
    return undefined;
  }
}

type Sent = Readonly<{
  body: Readonly<{ type: string }>;
  forgotten: readonly (typeof partyMembers)[number][];
}>;
