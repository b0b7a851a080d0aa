import { WritePath } from '@lodestone/event-store';
import { EventStore, StreamTombstoned } from '@lodestone/kernel';
import {
  bookStream,
  clientIdOf,
  clientStream,
  forgottenIn,
  isSaved,
  labelIdOf,
  labelRowOf,
  openLabel,
  partyStream,
  savedLabelsIn,
  type Declaration,
  type PartyDeclared,
  type SavedLabelRow,
} from '@lodestone/ledger';
import { Injectable } from '@nestjs/common';
import { LedgerSecrets } from '../running/ledger-secrets';

/** What a label stands for now. */
export type BookName = Readonly<{
  /** As it was written. */
  label: string;
  declaration: Declaration;
  ref: string;
  clientId: string;
  recordedAt: string;
}>;

/** `emptied`: who it stood for was forgotten by order, and with that the label. */
export type Found = BookName | 'emptied' | undefined;

/** As much of a declaration as never changes. */
type Party = Readonly<{ declaration: Declaration; salt: Buffer; clientId: string }>;

/** A label that may be of somebody who was forgotten: that is looked up of those that are shown. */
type Opened = Readonly<{ row: SavedLabelRow; label: string }>;

/** The map begins anew when it is full. */
const rememberedMax = 20_000;

/** Streams that are read at one time. */
const readsMax = 50;

/**
 * Reads the books of names, from the write side: a name can be cited as soon as it is saved. What is
 * remembered here only saves work: whether a declaration was forgotten is asked of the log each time,
 * because another replica may have done so.
 */
@Injectable()
export class Books {
  private readonly parties = new Map<string, Party>();

  constructor(
    private readonly store: EventStore,
    private readonly writePath: WritePath,
    private readonly secrets: LedgerSecrets,
  ) {}

  async find(enterpriseId: string, label: string): Promise<Found> {
    return (await this.findAll(enterpriseId, [label])).get(label);
  }

  /** Of each label what it stands for, all as of one moment of the book. */
  async findAll(
    enterpriseId: string,
    labels: readonly string[],
  ): Promise<ReadonlyMap<string, Found>> {
    const ids = labels.map((label) => labelIdOf(this.secrets.ledgerKey, enterpriseId, label));
    const rows = await this.writePath.lookAt(bookStream(enterpriseId), (book) =>
      ids.map((labelId) => labelRowOf(book, labelId)),
    );
    const found = labels.map(async (label, at): Promise<readonly [string, Found]> => {
      const row = rows[at];
      return [label, isSaved(row) ? ((await this.nameIn(row)) ?? 'emptied') : undefined];
    });
    return new Map(await Promise.all(found));
  }

  /** Whatever is decided on the book from here on knows what had been said in it before. */
  upToNow(enterpriseId: string): Promise<void> {
    return this.writePath.lookAt(bookStream(enterpriseId), () => undefined);
  }

  /** The first names behind a label that can be read, in the order of labels. */
  async namesAfter(
    enterpriseId: string,
    { after = '', most }: Readonly<{ after?: string | undefined; most: number }>,
  ): Promise<readonly BookName[]> {
    const opened = (await this.opened(enterpriseId)).filter(({ label }) => label > after);
    const names: BookName[] = [];
    for (let at = 0; at < opened.length && names.length < most; at += readsMax) {
      const read = opened.slice(at, at + readsMax).map(({ row }) => this.nameIn(row));
      names.push(...(await Promise.all(read)).filter((name) => name !== undefined));
    }
    return names.slice(0, most);
  }

  /** In their order; among them those of who was forgotten a moment ago. */
  async labelsOf(enterpriseId: string): Promise<readonly string[]> {
    return (await this.opened(enterpriseId)).map(({ label }) => label);
  }

  private async opened(enterpriseId: string): Promise<readonly Opened[]> {
    const rows = await this.writePath.lookAt(bookStream(enterpriseId), savedLabelsIn);
    const opened: Opened[] = [];
    for (let at = 0; at < rows.length; at += readsMax) {
      const some = rows.slice(at, at + readsMax).map(async (row) => {
        const party = this.parties.get(row.saved.ref) ?? (await this.read(row.saved.ref));
        if (!party) return [];
        this.remember(row.saved.ref, party);
        return [{ row, label: openLabel(party.salt, row.saved.sealedLabel) }];
      });
      opened.push(...(await Promise.all(some)).flat());
    }
    return opened.sort(byLabel);
  }

  private remember(ref: string, party: Party): void {
    if (this.parties.size > rememberedMax) this.parties.clear();
    this.parties.set(ref, party);
  }

  /** Undefined where nobody can say any more what it is. */
  private async nameIn({ saved, recordedAt }: SavedLabelRow): Promise<BookName | undefined> {
    const { ref, sealedLabel } = saved;
    const party = await this.party(ref);
    if (!party) return undefined;
    const { declaration, salt, clientId } = party;
    return { label: openLabel(salt, sealedLabel), declaration, ref, clientId, recordedAt };
  }

  /** An order holds from the moment at which it is recorded, before the stream of the ref is ended. */
  private async party(ref: string): Promise<Party | undefined> {
    const known = this.parties.get(ref) ?? (await this.read(ref));
    if (!known) return undefined;
    const said = await this.writePath.lookAt(clientStream(known.clientId), (rows) =>
      forgottenIn(rows, ref),
    );
    if (said !== 'no') this.parties.delete(ref);
    if (said === 'yes') return undefined;
    // An order of before December 2026 does not say which refs it is about: the end of the stream does.
    const party = said === 'ask' ? await this.read(ref) : known;
    if (!party) return undefined;
    this.remember(ref, party);
    return party;
  }

  private async read(ref: string): Promise<Party | undefined> {
    try {
      for await (const { event } of this.store.readStream(partyStream(ref), { maxCount: 1 })) {
        const { declaration, salt } = (event as PartyDeclared).data;
        const clientId = clientIdOf(this.secrets.ledgerKey, declaration);
        return { declaration, salt: Buffer.from(salt, 'base64url'), clientId };
      }
      return undefined;
    } catch (error) {
      if (error instanceof StreamTombstoned) return undefined;
      throw error;
    }
  }
}

const byLabel = (a: Opened, b: Opened): number => (a.label < b.label ? -1 : 1);
