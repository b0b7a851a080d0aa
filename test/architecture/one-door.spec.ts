import { writesBesideTheDoor } from './one-door';
import { everySource, readSource } from './sources';

describe('the one door to the log', () => {
  const door = 'apps/api/src/submitting/submissions.ts';

  it('is used by the whole API', () => {
    const violations = everySource().flatMap((path) => writesBesideTheDoor(path, readSource(path)));

    expect(violations).toEqual([]);
  });

  it('is where this rule looks for it', () => {
    const elsewhere = 'apps/api/src/records/records.service.ts';

    expect(writesBesideTheDoor(elsewhere, readSource(door)).toSorted()).toEqual([
      `${elsewhere} calls append`,
      `${elsewhere} calls appendUntilKnown`,
      `${elsewhere} calls submit`,
      `${elsewhere} calls tombstone`,
    ]);
  });

  const beside = 'apps/api/src/clients/beside.ts';

  it.each([
    ['append', 'await this.store.append(stream, events, { expected });'],
    ['append', 'parts.store.append(stream, events, options)'],
    ['submit', 'writePath.submit(decider, submission)'],
    ['submit', 'const { writePath } = program.parts; void writePath.submit(decider, it);'],
    ['tombstone', 'await this.parts.store.tombstone(stream);'],
    ['appendUntilKnown', 'await appendUntilKnown(store, append)'],
    ['append', 'const write = store.append.bind(store);'],
    ['append', 'const { append: write } = this.parts.store;'],
    ['deleteStream', 'await log.deleteStream(stream);'],
  ])('is not gone around by %s: %s', (name, source) => {
    expect(writesBesideTheDoor(beside, source)).toEqual([`${beside} calls ${name}`]);
  });

  it('is no matter of reading, nor of appending to something else', () => {
    const source = 'for await (const e of store.readAll()) list.append(e); form.submit();';

    expect(writesBesideTheDoor(beside, source)).toEqual([]);
  });
});
