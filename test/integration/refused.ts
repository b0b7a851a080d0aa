import { sites } from './chain';
import type { Answer, RunningLedger } from './running-ledger';

/**
 * Sends what is to be refused, as the owner of the site; insists that nothing was stored, and that
 * the answer says in whole words what is wrong and how to mend it.
 */
export async function refused(
  ledger: RunningLedger,
  siteId: keyof typeof sites,
  body: object,
): Promise<Answer> {
  const before = await ledger.eventsInLog();
  const answer = await ledger.put(sites[siteId], `/sites/${siteId}/records/BAD-1`, body);
  expect(await ledger.eventsInLog()).toBe(before);
  // A fact that the refusal does not bring leaves a bare question mark in its sentence.
  expect(JSON.stringify(answer.body['message'])).not.toMatch(/\?|\{\w+\}/);
  const mend = answer.body['mend'] as Record<'en' | 'zh', string>;
  expect([typeof mend.en, typeof mend.zh]).toStrictEqual(['string', 'string']);
  return answer;
}
