import { WritePath } from '@lodestone/event-store';
import { EventStore } from '@lodestone/kernel';
import { Injectable } from '@nestjs/common';
import { Registry } from '../../access/registry';
import { LedgerFacts } from '../../running/ledger-facts';
import { LedgerSecrets } from '../../running/ledger-secrets';
import { Books } from '../../submitting/books';
import { Declarations } from '../../submitting/declarations';
import { Submissions } from '../../submitting/submissions';

/** Everything that a record passes on its way into the ledger. */
export type Door = Readonly<{
  store: EventStore;
  registry: Registry;
  submissions: Submissions;
  declarations: Declarations;
  books: Books;
  facts: LedgerFacts;
}>;

/** The same door into a ledger that is supposed: whatever goes in there is gone when it is closed. */
export type SupposedDoor = Readonly<{
  door: Door;
  /** Whether somebody recorded meanwhile where something is supposed. */
  hasMoved: () => Promise<boolean>;
  close: () => Promise<void>;
}>;

@Injectable()
export class Doors {
  constructor(
    private readonly store: EventStore,
    private readonly writePath: WritePath,
    private readonly secrets: LedgerSecrets,
    private readonly registry: Registry,
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly books: Books,
    private readonly facts: LedgerFacts,
  ) {}

  get real(): Door {
    const { store, registry, submissions, declarations, books, facts } = this;
    return { store, registry, submissions, declarations, books, facts };
  }

  supposed(): SupposedDoor {
    const { secrets, books, facts } = this;
    const { store, writePath } = this.writePath.supposed();
    const submissions = new Submissions({ store, writePath, secrets });
    const declarations = new Declarations(submissions, writePath, secrets);
    const registry = new Registry(store, writePath);
    return {
      door: { store, registry, submissions, declarations, books, facts },
      hasMoved: () => store.hasMovedBelow(),
      close: () => writePath.close(),
    };
  }
}
