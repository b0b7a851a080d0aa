import { CannotCopy, CopyStopped } from './cannot-copy';
import { copyLog } from './copy-log';
import type { CopiedEvent } from './copied-event';
import { EmbeddedCopyTarget } from './embedded-copy-target';
import { event, logOf, refusalOf, tombstone, underway, unwatched } from './logs.fixture';
import { surveySource } from './survey-source';

const written: readonly CopiedEvent[] = [
  event('ledger', 0),
  event('site-A', 0),
  event('party-x', 0, '{"name":"forgotten"}'),
  event('site-A', 1, ' { "spaced" : 1 }\n'),
  { ...event('zebra-1', 0), isJson: false, data: Uint8Array.of(0, 255), metadata: Buffer.from('') },
  { ...event('zebra-1', 1), data: Buffer.from('{broken'), metadata: Uint8Array.of(255, 0) },
  tombstone('party-x'),
  event('site-B', 0),
];
const crossing = written.filter((one) => one.stream !== 'party-x' || one.isTombstone);

let copy: EmbeddedCopyTarget;
beforeEach(() => {
  copy = EmbeddedCopyTarget.open(':memory:');
});
afterEach(() => copy.close());

async function copied(events: readonly CopiedEvent[] = written, options = unwatched) {
  const source = logOf(events);
  const survey = await surveySource(source, underway());
  return copyLog({ source, copy, survey }, options);
}

/** What is in the copy, as far as a copy has to be the same. */
async function held(): Promise<object[]> {
  const pages: CopiedEvent[] = [];
  for await (const page of copy.pages()) pages.push(...page);
  return pages.map(essence);
}

const essence = ({
  stream,
  revision,
  eventId,
  type,
  isJson,
  data,
  metadata,
  isTombstone,
}: CopiedEvent) =>
  isTombstone
    ? { stream, isTombstone }
    : { stream, revision, eventId, type, isJson, data: [...data], metadata: [...metadata] };

describe('copying a log', () => {
  it('copies every event byte for byte and in order, and of what is forgotten the end', async () => {
    expect(await copied()).toStrictEqual({ alreadyThere: 0, copied: crossing.length });
    expect(await held()).toStrictEqual(crossing.map(essence));
    expect(await copy.isMarkedUnfinished()).toBe(false);
  });

  it('changes nothing when it is done again', async () => {
    await copied();
    expect(await copied()).toStrictEqual({ alreadyThere: crossing.length, copied: 0 });
  });

  it.each(crossing.map((_, count) => count))('goes on behind %d events', async (count) => {
    await copy.markUnfinished();
    await copy.write(crossing.slice(0, count));
    expect(await copied()).toStrictEqual({
      alreadyThere: count,
      copied: crossing.length - count,
    });
    expect(await held()).toStrictEqual(crossing.map(essence));
  });

  it('says that the copy is unfinished until it is checked, also when it is stopped', async () => {
    const stop = new AbortController();
    const stopped = copied(written, {
      signal: stop.signal,
      onProgress: (stage, events) => {
        if (stage === 'copying' && events >= 3) stop.abort();
      },
    });
    expect(await refusalOf(stopped)).toBeInstanceOf(CopyStopped);
    expect(await copy.isMarkedUnfinished()).toBe(true);
    expect(await copied()).toMatchObject({ alreadyThere: 3 });
    expect(await copy.isMarkedUnfinished()).toBe(false);
  });

  it.each<[what: string, there: readonly CopiedEvent[], isMarked: boolean, says: string]>([
    ['a beginning that no attempt left', crossing.slice(0, 2), false, 'nothing says that'],
    ['another log', [event('site-Q', 0)], true, 'site-Q@0 stands where ledger@0 belongs'],
    ['other content', [event('ledger', 0, '{"a":1}')], true, 'ledger@0 has another content'],
    ['another type', [{ ...event('ledger', 0), type: 'X' }], true, 'ledger@0 has another type'],
    ['another id', [{ ...event('ledger', 0), eventId: 'x' }], true, 'ledger@0 has another id'],
    [
      'other metadata',
      [{ ...event('ledger', 0), metadata: Buffer.from('{}') }],
      true,
      'ledger@0 has another metadata',
    ],
    [
      'another content type',
      [{ ...event('ledger', 0), isJson: false }],
      true,
      'ledger@0 has another content type',
    ],
    ['a longer log', [...crossing, event('site-B', 1)], true, 'site-B@1 is there too'],
  ])('refuses %s and leaves it as it was', async (_, there, isMarked, says) => {
    if (isMarked) await copy.markUnfinished();
    await copy.write(there);
    const before = await held();
    const refusal = await refusalOf(copied());
    expect(refusal).toBeInstanceOf(CannotCopy);
    expect(refusal.message).toContain(says);
    expect(await held()).toStrictEqual(before);
  });

  it('notices in the check that the source has grown', async () => {
    const survey = await surveySource(logOf(written), underway());
    let readings = 0;
    const source = {
      ...logOf(written),
      // Read to be compared with what is there, to be copied, and then to be checked.
      pages: (...after: Parameters<EmbeddedCopyTarget['pages']>) =>
        logOf(++readings < 3 ? written : [...written, event('site-B', 1)]).pages(...after),
    };
    const grown = copyLog({ source, copy, survey }, unwatched);
    expect(await refusalOf(grown)).toMatchObject({
      message: 'log has grown while it was copied (site-B@1 is not there)',
    });
    expect(await copy.isMarkedUnfinished()).toBe(true);
  });
});
