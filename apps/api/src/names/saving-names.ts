import { WritePath } from '@lodestone/event-store';
import { EventStore, type DecisionInput } from '@lodestone/kernel';
import { bookDecider, type Declaration } from '@lodestone/ledger';
import type { KnownDeclaration } from '@lodestone/read-models';
import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import type { EndUserDto } from '../acts/party.dto';
import { notFound } from '../http/problem';
import { RefusedException } from '../http/refused';
import { given, published } from '../http/same-type';
import { ReadSide } from '../reading/read-side';
import { LedgerSecrets } from '../running/ledger-secrets';
import { Books, type Found } from '../submitting/books';
import { Declarations } from '../submitting/declarations';
import { doubtsOfEnterprise } from '../submitting/doubts-told';
import { inTime } from '../submitting/in-time';
import { plain } from '../submitting/plain';
import { dropName, nameToSend, sendName, type NameToSave } from '../submitting/sending-names';
import { Submissions, type Recorded, type Sender } from '../submitting/submissions';
import { DroppedName, DryRunOfName, RecordedName } from './name.answers';
import type { NamePathDto } from './name.dto';
import { shown } from './names.service';

/** A name is saved without what the read models say of it, if they take longer. */
const tellMs = 1_000;

type Known = Omit<KnownDeclaration, 'ref'>;

/** What is said beside a name: as everything was before it is saved. */
type Told = Readonly<{ found: Found; known: Known | undefined; ref: string; clientId: string }>;

/** An enterprise says what it calls its clients; nobody else does. */
@Injectable()
export class SavingNames {
  constructor(
    private readonly store: EventStore,
    private readonly writePath: WritePath,
    private readonly secrets: LedgerSecrets,
    private readonly submissions: Submissions,
    private readonly declarations: Declarations,
    private readonly books: Books,
    private readonly readSide: ReadSide,
  ) {}

  async save(path: NamePathDto, dto: EndUserDto, sender: Sender): Promise<RecordedName> {
    const name = this.nameOf(path, dto, sender);
    const told = await this.told(name);
    const { submissions, declarations, secrets, books } = this;
    const way = { submissions, declarations, secrets, books, sender };
    const { sent, ref } = await sendName(name, way);
    return published(RecordedName, {
      outcome: sent.outcome,
      recordedAt: await this.recordedAt(sent),
      ...beside(name, { ...told, ref }),
    });
  }

  /** The same decision on the same state, of which nothing comes. @throws RefusedException */
  async tryOut(path: NamePathDto, dto: EndUserDto, sender: Sender): Promise<DryRunOfName> {
    const name = this.nameOf(path, dto, sender);
    const told = await this.told(name);
    const { command } = this.toSend(name);
    const decision = await this.writePath.lookAt(bookDecider.streamOf(command), (own) =>
      bookDecider.decide(command, { own } as DecisionInput),
    );
    if (decision.outcome === 'refused') throw new RefusedException(decision.refusal);
    // Who was forgotten is declared anew, and so the name is another one.
    const isSame = decision.outcome === 'unchanged' && told.found !== 'emptied';
    const outcome = isSame ? ('unchanged' as const) : ('recorded' as const);
    return published(DryRunOfName, { outcome, ...beside(name, told) });
  }

  async drop({ enterpriseId, label }: NamePathDto, sender: Sender): Promise<DroppedName> {
    assertOwn(enterpriseId, sender);
    const { submissions, secrets, books } = this;
    const way = { submissions, secrets, books, sender };
    const sent = await dropName({ enterpriseId, label }, way);
    const { outcome } = sent;
    return published(DroppedName, { outcome, label, recordedAt: await this.recordedAt(sent) });
  }

  private nameOf(
    { enterpriseId, label }: NamePathDto,
    dto: EndUserDto,
    sender: Sender,
  ): NameToSave {
    assertOwn(enterpriseId, sender);
    return { enterpriseId, label, declaration: plain<Declaration>(dto) };
  }

  private toSend(name: NameToSave): ReturnType<typeof nameToSend> {
    const { declarations, secrets } = this;
    return nameToSend(name, { declarations, secrets });
  }

  private async told(name: NameToSave): Promise<Told> {
    const { enterpriseId: exporterId, label, declaration } = name;
    const { command, clientId } = this.toSend(name);
    const { ref } = command.data;
    const { name: called, countryCode, identifiers } = declaration;
    const asked = { ref, clientId, name: called, countryCode, identifiers };
    const question = { exporterId, declarations: [asked] };
    const answer = this.readSide.ask('known-declarations', question).then(({ body }) => body);
    const [found, [known]] = await Promise.all([
      this.books.find(exporterId, label),
      inTime(tellMs, answer, []),
    ]);
    return { found, known, ref, clientId };
  }

  private async recordedAt(sent: Recorded): Promise<string> {
    if (sent.outcome === 'recorded' && sent.events[0]) return sent.events[0].metadata.recordedAt;
    const { stream, revision } = sent;
    const one = { from: revision, maxCount: 1 };
    for await (const { metadata } of this.store.readStream(stream, one)) return metadata.recordedAt;
    throw new Error(`${stream} has no event ${revision}, and yet it was said to be recorded`);
  }
}

/** Of another's book nobody learns that it is there. */
function assertOwn(enterpriseId: string, { viewer }: Sender): void {
  if (!asSeenBy(viewer, { kind: 'names', ownerId: enterpriseId, whole: true })) throw notFound();
}

function beside({ label, declaration }: NameToSave, { found, known, ref, clientId }: Told) {
  const before =
    found !== undefined && found !== 'emptied' && found.ref !== ref ? found : undefined;
  return {
    label,
    declaration: shown(declaration),
    ref,
    clientId,
    ...given('before', before && shown(before.declaration)),
    ...given('known', known && withoutRef(known)),
    ...given('newNumbers', known && newNumbersIn(declaration, known)),
    ...given('doubts', doubtsOfEnterprise(declaration.identifiers)),
  };
}

const withoutRef = ({ known, meets, isNewName, sameNameClientIds }: Known) => ({
  known,
  meets,
  isNewName,
  sameNameClientIds,
});

type Number = Declaration['identifiers'][number];

const numberKeyOf = ({ scheme, issuer, value }: Number): string =>
  JSON.stringify([scheme, issuer, value]);

/** Undefined where it joins nobody: then they are all new. */
function newNumbersIn(
  { identifiers }: Declaration,
  { known, meets }: Known,
): readonly Number[] | undefined {
  if (known !== 'joins') return undefined;
  const met = new Set(meets.flatMap(({ numbers }) => numbers.map(numberKeyOf)));
  return identifiers.filter((number) => !met.has(numberKeyOf(number)));
}
