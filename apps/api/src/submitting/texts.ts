import { eventIdOf } from '@lodestone/event-store';
import { EventStore, StreamTombstoned } from '@lodestone/kernel';
import { declareText, textStream, type SaidText, type TextDeclared } from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { LedgerSecrets } from '../running/ledger-secrets';
import { Submissions, type Sender } from './submissions';

/**
 * Words beside a record, each in a stream of its own, so that they can be forgotten. Written before
 * the record that names them: if the process dies between, words stay that nothing names.
 */
@Injectable()
export class Texts {
  constructor(
    private readonly store: EventStore,
    private readonly submissions: Submissions,
    private readonly secrets: LedgerSecrets,
  ) {}

  /** The words as they would be written: under the next ref, where the same were forgotten before. */
  async of(said: SaidText): Promise<TextDeclared> {
    for (let generation = 0; ; generation += 1) {
      const text = declareText(this.secrets.ledgerKey, said, generation);
      if ((await this.read(text.data.ref)) !== 'forgotten') return text;
    }
  }

  /** @throws StreamTombstoned where the words are being forgotten at this moment */
  async write(event: TextDeclared, sender: Sender): Promise<void> {
    const { ref } = event.data;
    const stream = textStream(ref);
    const eventId = eventIdOf({ stream, key: ref, contentDigest: ref, index: 0 });
    await this.submissions.declare(stream, { eventId, event }, sender);
  }

  /** What was said; `forgotten` by order, undefined where nothing ever was. */
  async read(ref: string): Promise<TextDeclared['data'] | 'forgotten' | undefined> {
    try {
      for await (const { event } of this.store.readStream(textStream(ref), { maxCount: 1 })) {
        return (event as TextDeclared).data;
      }
      return undefined;
    } catch (error) {
      if (error instanceof StreamTombstoned) return 'forgotten';
      throw error;
    }
  }
}
