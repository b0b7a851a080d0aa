import { CannotCopy, CopyStopped } from './cannot-copy';
import type { CopiedEvent } from './copied-event';
import { copiedFrom, event, logOf, refusalOf, tombstone, underway } from './logs.fixture';
import { goesAcross, surveySource } from './survey-source';
import { markOf, markStream } from './unfinished-copy';

const survey = (...events: readonly CopiedEvent[]) => surveySource(logOf(events), underway());

describe('surveying a log that is to be copied', () => {
  it('counts what goes across, streams of unknown categories included', async () => {
    const events = [
      event('ledger', 0),
      event('site-A', 0),
      event('zebra-1', 0),
      event('$stats', 0),
    ];
    const { events: count } = await survey(...copiedFrom(events));
    expect(count).toBe(3);
  });

  it('leaves of a stream that was removed for ever only its end', async () => {
    const events = [
      event('party-x', 0),
      event('party-y', 0),
      event('party-x', 1),
      tombstone('party-x'),
    ];
    const result = await survey(...events);
    expect(result).toStrictEqual({ events: 2, forgotten: new Set(['party-x']) });
    expect(events.filter((one) => goesAcross(one, result))).toStrictEqual([events[1], events[3]]);
  });

  it('keeps what an ordinal counts, whatever happened to its stream', async () => {
    const result = await survey(event('site-A', 0), tombstone('site-A'));
    expect(result).toStrictEqual({ events: 2, forgotten: new Set() });
  });

  it('minds no gap in what is forgotten', async () => {
    expect(await survey(event('party-x', 3), tombstone('party-x'))).toMatchObject({ events: 1 });
  });

  it.each([
    ['a log without events', [], 'log is empty'],
    ['a copy that was not finished', [event('site-A', 0), marked('unfinished')], 'log is a copy'],
    ['a stream without its beginning', [event('site-A', 2)], 'log lacks site-A@0'],
    [
      'a stream with a gap',
      [event('site-A', 0), event('site-B', 0), event('site-A', 2)],
      'log lacks site-A@1',
    ],
    [
      'a stream that metadata hide',
      [event('site-A', 0), event('$$site-A', 0, '{"$tb":9223372036854775807}')],
      'log hides events of site-A by its metadata ($tb)',
    ],
  ])('refuses %s', async (_, events, says) => {
    const refusal = await refusalOf(survey(...events));
    expect(refusal).toBeInstanceOf(CannotCopy);
    expect(refusal.message).toContain(says);
  });

  it('judges metadata by their newest form, and not those of a forgotten stream', async () => {
    const hidden = (stream: string) => event(`$$${stream}`, 0, '{"$maxCount":1}');
    const shown = event('$$site-A', 1, '{"$acl":{}}');
    expect(await survey(event('site-A', 0), hidden('site-A'), shown)).toMatchObject({ events: 1 });
    const forgotten = [event('party-x', 0), hidden('party-x'), tombstone('party-x')];
    expect(await survey(...forgotten)).toMatchObject({ events: 1 });
    expect(await survey(event('site-A', 0), marked('finished'))).toMatchObject({ events: 1 });
  });

  it('stops when it is asked to', async () => {
    const stopped = surveySource(logOf([event('site-A', 0)]), underway(AbortSignal.abort()));
    expect(await refusalOf(stopped)).toBeInstanceOf(CopyStopped);
  });
});

function marked(state: 'unfinished' | 'finished'): CopiedEvent {
  return { ...event(markStream, 0), data: markOf(state) };
}
