import { Injectable } from '@nestjs/common';
import { asSeenBy } from '../access/as-seen-by';
import { Registry } from '../access/registry';
import { notFound } from '../http/problem';
import { given, published } from '../http/same-type';
import { Cursors } from '../reading/cursors';
import { Books, type BookName as Name } from '../submitting/books';
import { IdentityViews } from '../submitting/identity-views';
import type { Sender } from '../submitting/submissions';
import { BookName, BookNames } from './name.answers';
import type { NamePathDto, NamesQueryDto } from './name.dto';

/** As many as a person looks through before the list is asked for again. */
const limitDefault = 100;

/** Shows what an enterprise calls its clients: to itself, and to regulators, whose look is recorded. */
@Injectable()
export class NamesService {
  constructor(
    private readonly books: Books,
    private readonly registry: Registry,
    private readonly views: IdentityViews,
    private readonly cursors: Cursors,
  ) {}

  /** From one page to the next as the book is then: labels have no moment. */
  async list(
    enterpriseId: string,
    { limit = limitDefault, cursor }: NamesQueryDto,
    sender: Sender,
  ): Promise<BookNames> {
    await this.assertSeen(enterpriseId, sender);
    const question = { namesOf: enterpriseId };
    const after = this.cursors.placeOf(question, cursor);
    const found = await this.books.namesAfter(enterpriseId, { after, most: limit + 1 });
    const names = found.slice(0, limit);
    await this.recordLook(enterpriseId, names, sender);
    const last = found.length > limit ? names.at(-1)?.label : undefined;
    const page = { items: names.map(answered), ...this.cursors.nextOf(question, last) };
    return published(BookNames, page);
  }

  async one({ enterpriseId, label }: NamePathDto, sender: Sender): Promise<BookName> {
    await this.assertSeen(enterpriseId, sender);
    const name = await this.books.find(enterpriseId, label);
    // Of what was forgotten nobody is told that it was there.
    if (name === undefined || name === 'emptied') throw notFound();
    await this.recordLook(enterpriseId, [name], sender);
    return published(BookName, answered(name));
  }

  private async assertSeen(enterpriseId: string, { viewer }: Sender): Promise<void> {
    const isSeen = asSeenBy(viewer, { kind: 'names', ownerId: enterpriseId, whole: true });
    if (!isSeen || !(await this.registry.enterprise(enterpriseId))) throw notFound();
  }

  /** Awaited: what was not written down does not leave. */
  private async recordLook(
    exporterId: string,
    names: readonly Name[],
    sender: Sender,
  ): Promise<void> {
    const clientIds = names.map(({ clientId }) => clientId);
    await this.views.record({ question: 'names', exporterId, clientIds }, sender);
  }
}

/** Said again, member by member: a declaration of an older program may lack what is optional now. */
const answered = ({ label, declaration, ref, clientId, recordedAt }: Name) => ({
  label,
  declaration: shown(declaration),
  ref,
  clientId,
  recordedAt,
});

export const shown = (declaration: Name['declaration']) => {
  const { name, nameLatin, countryCode, identifiers, address, endUse } = declaration;
  return {
    name,
    ...given('nameLatin', nameLatin),
    countryCode,
    identifiers,
    ...given('address', address),
    ...given('endUse', endUse),
  };
};
